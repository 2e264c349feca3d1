import ts from 'typescript';

/** Attributes that screens and screen readers show. */
const VISIBLE_ATTRIBUTES = /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|label|placeholder|title)$/;

/** `organisations.fields.name` */
const TRANSLATION_KEY = /^[a-z][\w-]*(\.[\w-]+)+$/;

const WORD = /\p{L}{2}/u;

/** Begins with a capital and goes on with a second word, or is plainly German. */
const SENTENCE = /^[„“"'(]?\p{Lu}\p{Ll}[\p{L}-]*,? .*\p{L}|[äöüß]\p{L}|\p{L}[äöüß]/su;

/** Names are the same in every language. */
const NAME = /Knotenpunkt|OpenID Connect/;

/** Errors, and metrics, whose help texts are for whoever watches them. */
const DEVELOPERS_OBJECT = /Error$|^(Counter|Gauge|Histogram|Summary)$/;

/** Calls whose text a developer or operator reads in a log. */
const LOG_CALL = /(^|\.)(console|log|logger)\.\w+$|^log$/;

/**
 * Finds text for people outside the translation files. Texts of errors, logs and decorators are for developers.
 * @param {string} file its extension tells whether it may hold JSX
 * @param {string} source
 * @returns {{ line: number, text: string }[]}
 */
export function visibleStrings(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /** @type {{ line: number, text: string }[]} */
  const found = [];

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isForDevelopers(node)) return;
    const text = visibleText(node);
    if (text) found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** @param {ts.Node} node */
function isForDevelopers(node) {
  if (ts.isDecorator(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return DEVELOPERS_OBJECT.test(node.expression.getText());
  if (!ts.isCallExpression(node)) return false;
  return node.expression.kind === ts.SyntaxKind.SuperKeyword || LOG_CALL.test(node.expression.getText());
}

/**
 * @param {ts.Node} node
 * @returns {string | undefined} its own text, where a person would read it
 */
function visibleText(node) {
  if (ts.isJsxText(node)) return WORD.test(node.text.replace(NAME, '')) ? node.text : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return undefined;
  if (ts.isJsxAttribute(node.parent)) {
    const visible =
      VISIBLE_ATTRIBUTES.test(node.parent.name.getText()) && WORD.test(node.text) && !TRANSLATION_KEY.test(node.text);
    return visible ? node.text : undefined;
  }
  return SENTENCE.test(node.text.replace(NAME, '')) ? node.text : undefined;
}
