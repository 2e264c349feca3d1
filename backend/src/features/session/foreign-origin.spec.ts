import type { FastifyRequest } from 'fastify';
import { refuseForeignOrigin } from './foreign-origin.js';

const APP_URL = 'https://crm.example';

function isRefused(method: string, headers: Record<string, string>, host = 'crm.example'): boolean {
  try {
    refuseForeignOrigin({ method, headers, host } as unknown as FastifyRequest, APP_URL);
    return false;
  } catch {
    return true;
  }
}

describe('requests another site makes a browser send', () => {
  it('are refused where they could change something', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(isRefused(method, { 'sec-fetch-site': 'cross-site', origin: APP_URL })).toBe(true);
      expect(isRefused(method, { 'sec-fetch-site': 'same-site' })).toBe(true);
      expect(isRefused(method, { origin: 'https://crm.example.evil.example' })).toBe(true);
      expect(isRefused(method, { origin: 'null' })).toBe(true);
      expect(isRefused(method, { origin: 'nonsense' })).toBe(true);
    }
    expect(isRefused('GET', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(false);
  });

  it('are told from our own, under the set address or the one that was opened', () => {
    expect(isRefused('POST', { 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(isRefused('POST', { 'sec-fetch-site': 'none' })).toBe(false);
    expect(isRefused('POST', { origin: APP_URL })).toBe(false);
    expect(isRefused('POST', { origin: 'http://127.0.0.1:3000' }, '127.0.0.1:3000')).toBe(false);
    expect(isRefused('POST', {})).toBe(false);
  });
});
