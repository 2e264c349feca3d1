import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { nameOf, TypeSchemas } from './type-schemas.mjs';

/**
 * @typedef {object} Answer what a route answers, as its TypeScript says
 * @property {string} [description]
 * @property {number} [status] where the method sets it itself
 * @property {import('./type-schemas.mjs').Schema} [schema]
 * @property {boolean} [page] a page of records
 * @property {string} [contentType] of an answer that is no JSON
 * @property {boolean} [upload] takes a file
 */

const BACKEND = fileURLToPath(new URL('..', import.meta.url));
const CONTRACT = join(BACKEND, '../shared/src/index.ts');
/** Types no route answers by itself. */
const ALWAYS = ['Problem', 'Filter'];

/**
 * Reads from the controllers what every route answers. Nobody has to repeat in a decorator what the compiler knows, and
 * what is described cannot differ from what is returned.
 * @returns {{ answers: Record<string, Answer>, schemas: Record<string, import('./type-schemas.mjs').Schema> }}
 */
function readAnswers() {
  const files = readdirSync(join(BACKEND, 'src'), { recursive: true, encoding: 'utf8' });
  const controllers = files.filter((file) => file.endsWith('.controller.ts')).map((file) => join(BACKEND, 'src', file));
  const program = ts.createProgram([CONTRACT, ...controllers], compilerOptions());
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const contract = program.getSourceFile(CONTRACT);
  const exported = contract && checker.getSymbolAtLocation(contract);
  for (const symbol of exported ? checker.getExportsOfModule(exported) : []) {
    if (ALWAYS.includes(symbol.name)) schemas.of(checker.getDeclaredTypeOfSymbol(symbol));
  }
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const file of controllers) {
    program.getSourceFile(file)?.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) Object.assign(answers, answersOf(node, checker, schemas));
    });
  }
  return { answers, schemas: schemas.named };
}

function compilerOptions() {
  const { config } = ts.readConfigFile(join(BACKEND, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, BACKEND);
  return { ...options, rootDir: join(BACKEND, '..'), paths: { '@knotenpunkt/shared': [CONTRACT] } };
}

/**
 * @param {ts.ClassDeclaration} controller
 * @param {ts.TypeChecker} checker
 * @param {TypeSchemas} schemas
 */
function answersOf(controller, checker, schemas) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const method of controller.members.filter((member) => ts.isMethodDeclaration(member))) {
    answers[method.name.getText()] = answerOf(method, checker, schemas);
  }
  const record = answers.get?.schema;
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      `${controller.name?.text}.${name}`,
      // A list answers what one record does, as ra-data-simple-rest expects it.
      answer.page && record ? { ...answer, schema: { type: 'array', items: record } } : answer,
    ]),
  );
}

/**
 * @param {ts.MethodDeclaration} method
 * @param {ts.TypeChecker} checker
 * @param {TypeSchemas} schemas
 * @returns {Answer}
 */
function answerOf(method, checker, schemas) {
  const symbol = checker.getSymbolAtLocation(method.name);
  const description = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  return {
    ...(description && { description }),
    ...((callOf(method, 'withUploadedFile') ?? callOf(method, 'withUploadedOrder')) && { upload: true }),
    ...(returnedBy(method, checker, schemas) ?? sentBy(method, checker, schemas)),
  };
}

/**
 * What a method returns for the framework to send.
 * @param {ts.MethodDeclaration} method
 * @param {ts.TypeChecker} checker
 * @param {TypeSchemas} schemas
 * @returns {Answer | undefined}
 */
function returnedBy(method, checker, schemas) {
  const signature = checker.getSignatureFromDeclaration(method);
  const type = signature && checker.getAwaitedType(signature.getReturnType());
  if (!type || type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return undefined;
  const contentType = contentTypeOf(method);
  return contentType ? { contentType } : { schema: schemas.of(type) };
}

/**
 * What a method sends by itself: a page, a record, or something else.
 * @param {ts.MethodDeclaration} method
 * @param {ts.TypeChecker} checker
 * @param {TypeSchemas} schemas
 * @returns {Answer}
 */
function sentBy(method, checker, schemas) {
  if (callOf(method, 'sendPage')) return { page: true, schema: { type: 'array', items: { type: 'object' } } };
  if (callOf(method, 'sendFile')) return { contentType: 'application/octet-stream' };
  if (callOf(method, 'sendLetter')) return { contentType: 'text/html' };
  const call = callOf(method, 'sendRecord');
  const [, record] = call?.arguments ?? [];
  if (call && record) return { ...statusOf(call), schema: schemas.of(checker.getTypeAtLocation(record)) };
  const [content] = callOf(method, 'send')?.arguments ?? [];
  if (!content) return {};
  const contentType = contentTypeOf(method);
  const type = checker.getTypeAtLocation(content);
  return !contentType && nameOf(type) ? { schema: schemas.of(type) } : { contentType: contentType ?? 'application/octet-stream' };
}

/**
 * The first call of a function or method of this name.
 * @param {ts.Node} node
 * @param {string} name
 * @returns {ts.CallExpression | undefined}
 */
function callOf(node, name) {
  return ts.forEachChild(node, (child) => {
    if (ts.isCallExpression(child)) {
      const called = ts.isPropertyAccessExpression(child.expression) ? child.expression.name : child.expression;
      if (ts.isIdentifier(called) && called.text === name) return child;
    }
    return callOf(child, name);
  });
}

/** @param {ts.CallExpression} call */
function statusOf(call) {
  const status = call.arguments[2];
  return status && ts.isNumericLiteral(status) ? { status: Number(status.text) } : {};
}

/**
 * The literal content type a method sets, in code or by decorator.
 * @param {ts.MethodDeclaration} method
 */
function contentTypeOf(method) {
  return /['"]content-type['"],\s*['"]([^'";]+)/.exec(method.getText())?.[1];
}

const [, , target] = process.argv;
if (!target) throw new Error('Name the file to write');
writeFileSync(target, JSON.stringify(readAnswers()));
