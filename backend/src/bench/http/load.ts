/** What the load generator is asked to do. */
export interface Load {
  port: number;
  /** Whole requests as they go over the line, asked in turn. */
  requests: string[];
  /** Connections that ask at the same time. */
  clients: number;
  milliseconds: number;
}

export interface LoadResult {
  type: 'measured';
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** A request as it goes over the line. */
export function rawRequest(method: 'GET' | 'POST', path: string, body?: object, cookie?: string): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(content)}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${content}`;
}
