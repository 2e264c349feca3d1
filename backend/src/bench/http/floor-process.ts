import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { regionId } from '../../demo/scale/synthetic.sql.js';
import { CREATE, FILTER, LIST, RECORD, SEARCH, START } from './floor.sql.js';

/** The least a server for these answers can be: node:http, a pool, one prepared statement each, no session, no checks. */

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const region = regionId(1);

type Statement = [name: string, text: string, values: unknown[]];

async function statementFor(request: IncomingMessage): Promise<Statement> {
  const [, what = '', given = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
  switch (what) {
    case 'list':
      return [what, LIST, [region]];
    case 'filter':
      return [what, FILTER, [region, given]];
    case 'search':
      return [what, SEARCH, [region, given]];
    case 'record':
      return [what, RECORD, [region, given]];
    case 'create': {
      const { firstName, lastName, purpose } = (await json(request)) as Record<string, string>;
      return [what, CREATE, [region, uuidv7(), firstName, lastName, purpose, uuidv7()]];
    }
    default:
      return ['start', START, [region]];
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [name, text, values] = await statementFor(request);
  const { rows } = await pool.query<{ json: string; total?: number }>({ name, text, values });
  const [{ json: content, total } = { json: 'null' }] = rows;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(content),
    ...(total !== undefined && { 'content-range': `persons 0-24/${total}` }),
  });
  response.end(content);
}

process.on('disconnect', () => process.exit());

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(0, '127.0.0.1', () => process.send?.({ type: 'listening', port: (server.address() as AddressInfo).port }));
