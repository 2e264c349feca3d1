import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { MeasuringProcess } from './child-process.js';

/** A coordinator of the first synthetic region, and persons of it who are written to. */
export interface LoadedRegion {
  email: string;
  password: string;
  /** In no order. */
  ids: string[];
  /** Of organisations, in no order. */
  organisationIds: string[];
}

/** The application as built, serving its interface, with its coordinator logged in. */
export class ApiProcess {
  private constructor(
    private readonly process: MeasuringProcess,
    readonly port: number,
    readonly cookie: string,
  ) {}

  static async start(region: LoadedRegion, given: NodeJS.ProcessEnv = process.env): Promise<ApiProcess> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const env = { ...given, ROLE: 'api', PORT: String(port), APP_URL: address, DEMO: 'off' };
    const api = MeasuringProcess.start('main.js', { env });
    await api.next('ready');
    return new ApiProcess(api, port, await logIn(address, region));
  }

  /** @throws Error with the answer, where it is none of success */
  get<Answer>(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  /** @throws Error with the answer, where it is none of success */
  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.ask('POST', path, { 'content-type': 'application/json' }, JSON.stringify(body));
  }

  /** @throws Error with the answer, where it is none of success */
  put<Answer>(path: string, body: object): Promise<Answer> {
    return this.ask('PUT', path, { 'content-type': 'application/json' }, JSON.stringify(body));
  }

  /** @throws Error with the answer, where it is none of success */
  send<Answer>(path: string, form: FormData): Promise<Answer> {
    return this.ask('POST', path, {}, form);
  }

  private async ask<Answer>(method: string, path: string, headers: object = {}, body?: string | FormData): Promise<Answer> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { ...headers, cookie: this.cookie },
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

async function logIn(address: string, { email, password }: LoadedRegion): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`No login: ${answer.status} ${await answer.text()}`);
  return cookie;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
