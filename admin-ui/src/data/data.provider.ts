import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, Identifier, RaRecord } from 'ra-core';
import { parse, request, send, type RequestOptions } from './api.js';

/** What all resources can do beyond ra-core's methods. */
export interface AppDataProvider extends DataProvider {
  /** Takes an archived record back. `delete` archives it and answers the record. */
  restore: (resource: string, params: { id: Identifier }) => Promise<{ data: RaRecord }>;
}

/**
 * ra-data-simple-rest over our requests: errors are {@link ApiProblem}s, a stale version is a {@link ConflictError}
 * carrying the record as it stands now.
 */
export const dataProvider: AppDataProvider = {
  ...simpleRestProvider('', httpClient),
  supportAbortSignal: true,
  restore: async (resource, { id }) => ({
    data: await request<RaRecord>(`/${resource}/${encodeURIComponent(id)}/restore`, { method: 'POST' }),
  }),
};

interface FetchOptions {
  method?: string;
  body?: string;
  headers?: Headers;
  signal?: AbortSignal;
}

async function httpClient(path: string, options: FetchOptions = {}) {
  const response = await send(path, {
    method: options.method as RequestOptions['method'],
    body: options.body === undefined ? undefined : JSON.parse(options.body),
    // The range stands in the query; the header would be meant for bytes.
    signal: options.signal,
  });
  const json = await parse(response);
  return { status: response.status, headers: response.headers, body: '', json };
}
