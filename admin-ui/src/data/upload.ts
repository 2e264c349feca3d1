import { answerOf, API, headersOf, parse } from './api.js';
import { ApiProblem } from './problem.js';

interface UploadOptions {
  /** Called with the share that has been sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal: AbortSignal;
  /** What is to become of the file, where the address does not say it. */
  order?: object;
}

/** Sends one file as a form to `path` below `/api` and answers the parsed body. Throws {@link ApiProblem}. */
export async function upload<T>(path: string, file: File, options: UploadOptions): Promise<T> {
  return (await parse(await answerOf(() => attempt(path, file, options)))) as T;
}

/** Not by `fetch`, which tells nothing while it sends. */
function attempt(path: string, file: File, { onProgress, signal, order }: UploadOptions): Promise<Response> {
  signal.throwIfAborted();
  const form = new FormData();
  // Fields come before the file: it is read as a stream.
  if (order) form.append('order', JSON.stringify(order));
  form.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', API + path);
  headersOf().forEach((value, name) => request.setRequestHeader(name, value));
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new ApiProblem({ code: 'unreachable' }));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
