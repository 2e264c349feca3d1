import ts from 'typescript';

/** Functions that take a key: of the application, and of the pages before the login. */
const TRANSLATING = /^(translate|text)$/;

/** Properties and attributes that hold a key where they hold something of its form. */
const KEY_HOLDERS = /^(label|title|message|placeholder|hint)$/;

const KEY = /^[a-z][\w-]*(\.[\w-]+)+$/;

/**
 * How a source file refers to texts.
 * @typedef {object} KeyUses
 * @property {{ key: string, line: number }[]} keys surely a key, so that it must exist
 * @property {Set<string>} literals every string that might be one
 * @property {string[][]} templates the fixed parts of every template that might build one
 */

/**
 * @param {string} file
 * @param {string} source
 * @returns {KeyUses}
 */
export function keyUses(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /** @type {KeyUses} */
  const uses = { keys: [], literals: new Set(), templates: [] };

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) {
      uses.literals.add(node.text);
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (isKey(node)) uses.keys.push({ key: node.text, line });
    }
    if (ts.isTemplateExpression(node))
      uses.templates.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return uses;
}

/** @param {ts.StringLiteralLike} node */
function isKey(node) {
  /** @type {ts.Node} */
  let value = node;
  while (ts.isConditionalExpression(value.parent) && value !== value.parent.condition) value = value.parent;
  const { parent } = value;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === value && TRANSLATING.test(parent.expression.getText());
  const holds = ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent);
  return holds && KEY_HOLDERS.test(parent.name.getText()) && KEY.test(node.text);
}

/**
 * Which keys a template can build.
 * @param {string[]} parts its fixed parts
 * @param {string[]} resources what stands in front where nothing is fixed but dots
 * @returns {RegExp | undefined} undefined where it builds no keys at all
 */
export function keyPattern(parts, resources) {
  const fixed = parts.join('');
  if (!/^[\w.-]*\.[\w.-]*$/.test(fixed)) return undefined;
  const [head, ...rest] = parts.map((part) => part.replaceAll('.', '\\.'));
  const first = /\w/.test(fixed) ? '.+' : `(${resources.join('|')})`;
  return new RegExp(`^${head}${rest.map((part, index) => (index === 0 ? first : '.+') + part).join('')}$`);
}
