import { onSessionEnded, request } from './api.js';
import { ConflictError } from './problem.js';
import { enterRegion } from './region.js';

const problem = (status: number, code: string, more = {}) => Response.json({ status, code, ...more }, { status });

describe('request', () => {
  const originalFetch = globalThis.fetch;
  let sent: Request[];

  function answering(...answers: (Response | Error)[]): void {
    sent = [];
    globalThis.fetch = (path, init) => {
      sent.push(new Request(new URL(String(path), 'http://knotenpunkt.example'), { ...init, keepalive: false }));
      const answer = answers.shift();
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('no answer left'));
    };
  }

  afterEach(() => {
    globalThis.fetch = originalFetch;
    onSessionEnded(undefined);
    enterRegion(null);
  });

  it('names the region of this tab and sends JSON', async () => {
    answering(Response.json({ id: '1' }));
    enterRegion('r1');
    await expect(request('/organisations', { method: 'POST', body: { name: 'A' } })).resolves.toEqual({ id: '1' });
    expect(sent[0]?.url).toBe('http://knotenpunkt.example/api/organisations');
    expect(sent[0]?.headers.get('X-Region')).toBe('r1');
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
    await expect(sent[0]?.json()).resolves.toEqual({ name: 'A' });
  });

  it('answers nothing for an empty body', async () => {
    answering(new Response(null, { status: 204 }));
    await expect(request('/session', { method: 'DELETE' })).resolves.toBeUndefined();
  });

  it('carries the current record with a conflict', async () => {
    answering(problem(412, 'stale_version', { current: { name: 'B' } }));
    const error = await request('/organisations/1', { method: 'PUT', body: {} }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect((error as ConflictError).current).toEqual({ name: 'B' });
  });

  it('waits for a new login where the session ended, and sends the same again', async () => {
    answering(problem(401, 'not_logged_in'), Response.json({ id: '1' }));
    let asked = 0;
    onSessionEnded(() => {
      asked += 1;
      return Promise.resolve();
    });
    await expect(request('/organisations', { method: 'POST', body: { name: 'A' } })).resolves.toEqual({ id: '1' });
    expect(asked).toBe(1);
    await expect(sent[1]?.json()).resolves.toEqual({ name: 'A' });
  });

  it('does not ask for a login where none has been yet', async () => {
    answering(problem(401, 'not_logged_in'));
    await expect(request('/session')).rejects.toMatchObject({ code: 'not_logged_in', status: 401 });
  });

  it('tells no answer from one that nobody expected', async () => {
    answering(new TypeError('Failed to fetch'), new Response('<html>', { status: 502 }), new Response('<html>', { status: 418 }));
    await expect(request('/today')).rejects.toMatchObject({ code: 'unreachable' });
    await expect(request('/today')).rejects.toMatchObject({ code: 'unreachable' });
    await expect(request('/today')).rejects.toMatchObject({ code: 'unexpected', status: 418 });
  });
});
