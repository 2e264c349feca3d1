import { readGateLocation } from './paths.js';

describe('readGateLocation', () => {
  it.each([
    ['/anmelden', { page: 'login', token: null, known: true }],
    ['/anmelden/a%2Bb', { page: 'login', token: 'a+b', known: true }],
    ['/passwort/abc', { page: 'password', token: 'abc', known: true }],
    ['/einladung/abc', { page: 'invitation', token: 'abc', known: true }],
    ['/', { page: 'login', token: null, known: false }],
    ['/organisationen/abc', { page: 'login', token: null, known: false }],
    ['/anmeldenx/abc', { page: 'login', token: null, known: false }],
  ])('%s', (pathname, expected) => {
    expect(readGateLocation(pathname)).toEqual(expected);
  });

  it('keeps a token that is not properly encoded as it is', () => {
    expect(readGateLocation('/anmelden/100%').token).toBe('100%');
  });
});
