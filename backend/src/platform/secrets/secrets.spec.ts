import { Secrets } from './secrets.js';

const secrets = new Secrets({ secretKey: Buffer.from('a key that is long enough for a test') });

describe('Secrets', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = secrets.seal('second-factor', 'Grüße');
    expect(secrets.unseal('second-factor', sealed)).toBe('Grüße');
    expect(secrets.seal('second-factor', 'Grüße')).not.toEqual(sealed);
    expect(sealed.toString('utf8')).not.toContain('Gr');
  });

  it('refuses what was changed, meant for something else or sealed under another key', () => {
    const sealed = secrets.seal('second-factor', 'JBSWY3DPEHPK3PXP');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => secrets.unseal('second-factor', changed)).toThrow();
    expect(() => secrets.unseal('oidc', sealed)).toThrow();
    expect(() => new Secrets({ secretKey: Buffer.alloc(32) }).unseal('second-factor', sealed)).toThrow();
  });

  it('tells the parts of a mac apart', () => {
    expect(secrets.mac('token', 'a', 'bc')).not.toEqual(secrets.mac('token', 'ab', 'c'));
    expect(secrets.mac('token', 'a')).not.toEqual(secrets.mac('code', 'a'));
    expect(secrets.mac('token', 'a', 1)).toEqual(secrets.mac('token', 'a', 1));
  });
});
