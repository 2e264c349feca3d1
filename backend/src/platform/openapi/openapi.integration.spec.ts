import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Answers } from './document.js';
import { ANSWERS, OpenApiService } from './openapi.service.js';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
  security?: object[];
  'x-access': object;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

describe('the description of the interface', () => {
  let test: TestApp;
  let coordinator: Client;
  let document: Document;
  let ajv: Ajv2020;

  beforeAll(async () => {
    const answers = await readAnswers();
    test = await startTestApp({
      override: (module) => module.overrideProvider(ANSWERS).useValue(() => Promise.resolve(answers)),
    });
    coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database)));
    document = (await test.as(null).request<Document>('GET', '/api/openapi.json')).body;
    ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(closed({ $id: 'api', components: document.components }) as object);
  });

  afterAll(() => test.close());

  const operations = (): [string, string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
    );
  const faults = (schema: object, value: unknown): unknown[] => {
    const validate = ajv.compile(JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/', '"api#/')) as object);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]);
  };

  /** Sends a request and finds fault with the answer where it is not as described. */
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, url: string, body?: object) => {
    const { status, body: answer } = await coordinator.request<{ id: string }>(method, url, body);
    const described = document.paths[path]?.[method.toLowerCase()];
    const response = described?.responses[String(status)] ?? described?.responses.default;
    const schema = response?.content?.['application/json']?.schema;
    expect([method, path, status, schema !== undefined]).toEqual([method, path, status, true]);
    expect(faults(schema ?? {}, answer)).toEqual([]);
    const input = described?.requestBody?.content['application/json']?.schema;
    if (body) expect(faults(input ?? { not: {} }, body)).toEqual([]);
    return answer;
  };

  it('is OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, document.openapi]).toEqual([true, '3.1.0']);
  });

  it('has every route of the application, each with its permission and a name of its own', () => {
    const routes = test.get(OpenApiService).routes();
    expect(operations()).toHaveLength(routes.length);
    expect(routes.length).toBeGreaterThan(40);
    expect(operations().filter(([, , operation]) => !operation['x-access'] || !operation.security)).toEqual([]);
    const names = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows where the routes are', async () => {
    for (const path of ['/api/organisations', '/health/live', '/api/session/providers']) {
      expect(document.paths[path]).toHaveProperty('get');
      expect((await test.as(null).request('GET', path)).status).not.toBe(404);
    }
  });

  it('names nothing that it does not describe', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !(name && name in document.components.schemas))).toEqual([]);
  });

  it('says of every answer what it is: JSON of a type, another kind of content, or nothing', () => {
    const silent = operations().filter(([, , { responses }]) =>
      Object.entries(responses).some(([status, { content }]) => status === '200' && !content),
    );
    expect(silent.map(([path, method]) => `${method} ${path}`)).toEqual([
      'get /api/session/oidc/{id}',
      'get /api/session/oidc/{id}/callback',
    ]);
  });

  it('describes what comes with a file as the JSON it is', () => {
    const form = document.paths['/api/filings']?.post?.requestBody?.content['multipart/form-data']?.schema;
    expect(form).toMatchObject({
      properties: {
        order: { contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/FilingInput' } },
      },
      required: ['order', 'file'],
    });
    expect(document.components.schemas.FilingInput).toMatchObject({ properties: { subject: { type: 'string' } } });
  });

  it('describes lists and records as they are answered and taken', async () => {
    const field = await ask('POST', '/api/custom-fields', '/api/custom-fields', {
      resource: 'organisations',
      key: 'seats',
      label: { de: 'Plätze', en: null },
      type: 'number',
    });
    await ask('GET', '/api/custom-fields/{id}', `/api/custom-fields/${field.id}`);
    const parent = await ask('POST', '/api/organisations', '/api/organisations', { name: 'Oben', kind: 'alliance' });
    const input = {
      name: 'Unten',
      kind: 'company',
      parentId: parent.id,
      emails: [{ address: 'post@unten.example', label: null }],
      phones: [{ number: '+49 209 1' }],
      custom: { seats: 3 },
      website: 'https://unten.example',
    };
    const created = await ask('POST', '/api/organisations', '/api/organisations', input);
    const path = `/api/organisations/${created.id}`;
    await ask('PUT', '/api/organisations/{id}', path, created);
    await ask('GET', '/api/organisations/{id}/timeline', `${path}/timeline`);
    await ask('DELETE', '/api/organisations/{id}', path);
    await ask('POST', '/api/organisations/{id}/restore', `${path}/restore`);
    await ask('POST', '/api/organisations/bulk', '/api/organisations/bulk', { ids: [created.id], change: { addTags: ['neu'] } });
    const person = { lastName: 'Muster', language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };
    const since = { precision: 'year', from: '2024-01-01', until: '2024-12-31', wording: null };
    const position = { organisationId: parent.id, function: 'Leitung', since };
    const known = await ask('POST', '/api/persons', '/api/persons', { ...person, position });
    await ask('GET', '/api/persons', '/api/persons');
    await ask('POST', '/api/positions', '/api/positions', { ...position, personId: known.id });
    await ask('GET', '/api/positions', '/api/positions');
    const view = {
      resource: 'organisations',
      name: 'Firmen',
      filter: { kind: ['company'] },
      sort: { field: 'name', order: 'ASC' },
    };
    await ask('POST', '/api/views', '/api/views', view);
    const lists = ['organisations', 'custom-fields', 'views', 'today', 'changes', 'messages', 'files', 'search?q=unten'];
    const more = ['organisations/values?field=tags', 'views/counts?resource=organisations'];
    for (const url of [...lists, ...more]) await ask('GET', `/api/${url.split('?')[0]}`, `/api/${url}`);
  });

  it('describes problems', async () => {
    const { body } = await coordinator.request('POST', '/api/organisations', { kind: 'circus' });
    expect(faults({ $ref: '#/components/schemas/Problem' }, body)).toEqual([]);
  });

  it('notices an answer that differs', () => {
    expect(
      faults(
        { $ref: '#/components/schemas/SearchHit' },
        { resource: 'x', id: 'y', name: 'z', detail: null, kind: 7, subject: null, rank: 0, closeness: 1, total: 1 },
      ),
    ).toHaveLength(3);
    expect(faults({ $ref: '#/components/schemas/ValueCount' }, { value: 'x', count: 1, more: true })).toHaveLength(1);
  });
});

async function readAnswers(): Promise<Answers> {
  const folder = await mkdtemp(join(tmpdir(), 'answers-'));
  const file = join(folder, 'answers.json');
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../../build/answers.mjs'), file]);
  const answers = JSON.parse(await readFile(file, 'utf8')) as Answers;
  await rm(folder, { recursive: true });
  return answers;
}

/** The same schema with every object closed: an answer with a property nobody described is a fault. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && inner.type === 'object' ? { additionalProperties: false, ...inner } : inner;
}
