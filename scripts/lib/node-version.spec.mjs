import { isAtLeast } from './node-version.mjs';

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['9.99.99', false],
  ])('%s against 20.19.0: %s', (present, expected) => {
    expect(isAtLeast(present, '20.19.0')).toBe(expected);
  });
});
