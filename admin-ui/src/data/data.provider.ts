import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, fetchUtils, Identifier, RaRecord } from 'ra-core';
import { parse, request, send, type RequestOptions } from './api.js';

/** What all resources can do beyond ra-core's methods. */
export interface AppDataProvider extends DataProvider {
  /** Takes an archived record back. `delete` archives it and answers the record. */
  restore: (resource: string, params: { id: Identifier }) => Promise<{ data: RaRecord }>;
}

/** Resources of which there is but one, whose address names no id. */
const SINGLE = /^\/(region)\/[^/]+$/;

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

/** The range stands in the query; the header `Range` that the library adds would mean bytes and is left out. */
async function httpClient(path: string, { method, body, signal }: fetchUtils.Options = {}) {
  const response = await send(path.replace(SINGLE, '/$1'), {
    method: method as RequestOptions['method'],
    body: typeof body === 'string' ? JSON.parse(body) : undefined,
    signal: signal ?? undefined,
  });
  return { status: response.status, headers: response.headers, body: '', json: await parse(response) };
}
