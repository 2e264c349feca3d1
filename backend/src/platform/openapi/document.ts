import { PROBLEM_STATUS } from '@knotenpunkt/shared';
import type { Type } from '@nestjs/common';
import { TEXT } from './document.text.js';
import { InputSchemas, type Schema } from './input-schemas.js';
import type { Route, RouteInput } from './routes.js';

/** What the routes answer, as the build read it from the sources (`build/answers.mjs`). */
export interface Answers {
  /** By `<Controller>.<method>`. */
  answers: Record<string, Answer>;
  schemas: Record<string, Schema>;
}

export interface Answer {
  description?: string;
  status?: number;
  schema?: Schema;
  page?: boolean;
  contentType?: string;
  upload?: boolean;
}

export interface DocumentOptions {
  routes: readonly Route[];
  answers: Answers;
  /** The path before a route's own. */
  prefixOf: (route: Route) => string;
}

/** Version of the interface, not of the program: raised where it breaks with what it was. */
const VERSION = '1';

const PROBLEM = {
  description: `${TEXT.problem} ${Object.keys(PROBLEM_STATUS).join(', ')}.`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The dialect of ra-data-simple-rest: values that are JSON themselves. */
const LIST_PARAMETERS = [
  listParameter('filter', TEXT.filter, { $ref: '#/components/schemas/Filter' }),
  listParameter('range', TEXT.range, {
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 2,
    maxItems: 2,
  }),
  listParameter('sort', TEXT.sort, { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 }),
];

/** The description of the interface for other programs (OpenAPI 3.1). */
export function openApiDocument({ routes, answers, prefixOf }: DocumentOptions): Schema {
  const inputs = new InputSchemas();
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = (prefixOf(route) + route.path).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, answers.answers[keyOf(route)] ?? {}, inputs) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Knotenpunkt', version: VERSION, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { ...answers.schemas, ...inputs.named },
      responses: { Problem: PROBLEM },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'knotenpunkt', description: TEXT.cookie },
        bearer: { type: 'http', scheme: 'bearer', description: TEXT.bearer },
      },
    },
  };
}

function operation(route: Route, answer: Answer, inputs: InputSchemas): Schema {
  const body = requestBody(route, answer, inputs);
  return {
    operationId: operationId(route),
    tags: [resourceOf(route)],
    ...(answer.description && { description: answer.description }),
    parameters: [...pathParameters(route), ...route.inputs.flatMap((input) => parametersOf(input, inputs))],
    ...(body && { requestBody: body }),
    responses: { [statusOf(route, answer)]: success(answer), default: { $ref: '#/components/responses/Problem' } },
    ...accessOf(route),
  };
}

function pathParameters({ path }: Route): Schema[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function parametersOf({ from, name, type }: RouteInput, inputs: InputSchemas): Schema[] {
  if (from === 'body') return [];
  if (name !== null) return [{ name, in: from, schema: { type: 'string' } }];
  if (!isInputClass(type)) return LIST_PARAMETERS;
  return inputs.properties(type).map(({ schema, ...property }) => ({ ...property, in: from, schema }));
}

function requestBody({ inputs: taken, order }: Route, answer: Answer, inputs: InputSchemas): Schema | undefined {
  const type = taken.find(({ from }) => from === 'body')?.type;
  if (answer.upload) return { required: true, content: { 'multipart/form-data': { schema: uploadOf(order, inputs) } } };
  return isInputClass(type) ? { required: true, content: { 'application/json': { schema: inputs.of(type) } } } : undefined;
}

/** A form with a file; where a field before it says what is to become of it, that is JSON. */
function uploadOf(order: Type | undefined, inputs: InputSchemas): Schema {
  const said = order && { order: { type: 'string', contentMediaType: 'application/json', contentSchema: inputs.of(order) } };
  return {
    type: 'object',
    properties: { ...said, file: { type: 'string', contentMediaType: 'application/octet-stream' } },
    required: [...Object.keys(said ?? {}), 'file'],
  };
}

function success({ schema, page, contentType }: Answer): Schema {
  const content = schema ? { 'application/json': { schema } } : contentType && { [contentType]: {} };
  const headers = page && { 'Content-Range': { description: TEXT.contentRange, schema: { type: 'string' } } };
  return { description: TEXT.success, ...(content && { content }), ...(headers && { headers }) };
}

function statusOf({ method, status }: Route, answer: Answer): string {
  return String(answer.status ?? status ?? (method === 'post' ? 201 : 200));
}

function accessOf({ access }: Route): Schema {
  if (!access) return {};
  return 'open' in access
    ? { security: [], 'x-access': { open: access.open } }
    : { security: [{ cookie: [] }, { bearer: [] }], 'x-access': { action: access.action } };
}

function operationId({ controller, handler }: Route): string {
  const resource = controller.replace(/Controller$/, '');
  return `${resource.charAt(0).toLowerCase()}${resource.slice(1)}_${handler}`;
}

function resourceOf({ path }: Route): string {
  return path.split('/')[1] ?? '';
}

function keyOf({ controller, handler }: Route): string {
  return `${controller}.${handler}`;
}

function isInputClass(type: Type | undefined): type is Type<object> {
  return type !== undefined && !([Object, String, Number, Boolean, Array] as unknown[]).includes(type);
}

function listParameter(name: string, description: string, schema: Schema): Schema {
  return { name, in: 'query', description, content: { 'application/json': { schema } } };
}
