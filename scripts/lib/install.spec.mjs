import { isInstalled } from './install.mjs';

const lock = (/** @type {Record<string, object>} */ packages) => ({
  packages: { '': {}, shared: { version: '0.1.0' }, ...packages },
});
const nest = { version: '12.0.0', integrity: 'sha512-a' };

describe('isInstalled', () => {
  it('is false before the first installation', () => {
    expect(isInstalled(undefined, lock({}))).toBe(false);
  });

  it('is true where every locked package is there', () => {
    expect(isInstalled(lock({ 'node_modules/nest': nest }), lock({ 'node_modules/nest': nest }))).toBe(true);
  });

  it('is false where one is missing, of another version or of another content', () => {
    const locked = lock({ 'node_modules/nest': nest });
    expect(isInstalled(lock({}), locked)).toBe(false);
    expect(isInstalled(lock({ 'node_modules/nest': { ...nest, version: '12.0.1' } }), locked)).toBe(false);
    expect(isInstalled(lock({ 'node_modules/nest': { ...nest, integrity: 'sha512-b' } }), locked)).toBe(false);
  });

  it('does not miss what is for another system', () => {
    expect(isInstalled(lock({}), lock({ 'node_modules/fsevents': { ...nest, optional: true } }))).toBe(true);
  });

  it('does not look for the workspaces, which are links', () => {
    expect(isInstalled(lock({}), lock({ 'node_modules/@knotenpunkt/shared': { link: true } }))).toBe(true);
  });
});
