import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten different ones without characters that look alike', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/);
  });

  it('are the same however they are typed', () => {
    expect(plainRecoveryCode(' ABCDE fgh23 ')).toBe(plainRecoveryCode('abcde-fgh23'));
    expect(plainRecoveryCode('abcde-fgh23')).not.toBe(plainRecoveryCode('abcde-fgh24'));
  });
});
