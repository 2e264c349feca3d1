import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import pg from 'pg';
import { CONNECTION } from './data-source.js';

/** A message of PostgreSQL's protocol (documentation, section 54.7): its type, its length, its content. */
function message(type: string, content: Buffer | string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + content.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(content)]);
}

const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', 'I');
const SHUT_DOWN = message('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');

describe('a connection that PostgreSQL ends as soon as it stands', () => {
  let server: Server;
  let pool: pg.Pool;

  beforeAll(async () => {
    server = createServer((socket) =>
      socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, SHUT_DOWN]))),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    pool = new pg.Pool({ host: '127.0.0.1', port, user: 'somebody', ...CONNECTION });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    server.close();
  });

  it('fails whoever asked for it, and nobody else', async () => {
    const client = await pool.connect();
    await expect(client.query('SELECT 1')).rejects.toThrow(/connection/i);
    client.release(true);
  });
});
