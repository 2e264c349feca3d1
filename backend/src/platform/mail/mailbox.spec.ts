import fc from 'fast-check';
import { displayName, headerText, isMailAddress, parseMailbox } from './mailbox.js';
import { isAllowedRecipient } from './recipient.patterns.js';

describe('a display name', () => {
  it('keeps what a name needs', () => {
    expect(displayName('Dr. Jürgen Müller-Weiß (Köln)')).toBe('Dr. Jürgen Müller-Weiß (Köln)');
  });

  it('has at most 75 characters and none that an address or a header is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const shown = displayName(name);
        expect([...shown].length).toBeLessThanOrEqual(75);
        expect(shown).not.toMatch(/[@:,;"<>\\\r\n\0]/);
      }),
    );
  });
});

describe('text of a header', () => {
  it('is one line', () => {
    expect(headerText(' Einladung\r\nBcc: x\u2028y\tz ')).toBe('Einladung Bcc: x y z');
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['Netz <netz@x.example>', { name: 'Netz', address: 'netz@x.example' }],
    ['netz@x.example', { name: null, address: 'netz@x.example' }],
  ])('is read with and without a name: %s', (text, mailbox) => {
    expect(parseMailbox(text)).toEqual(mailbox);
  });
});

describe('an address', () => {
  it.each(['anna@x.example', 'anna.b+c@sub.x.example', 'jürgen@müller.example', "o'neill@x.example"])('is %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    'anna',
    'anna@x',
    'a b@x.example',
    'a@x.example, b@x.example',
    'a@x.example\r\nRCPT',
    '<a@x.example>',
    'a@x..example',
    '',
  ])('is not %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('allowed recipients', () => {
  it.each([
    ['anna@x.example', ['*@*.example'], true],
    ['ANNA@X.EXAMPLE', ['*@*.example'], true],
    ['anna@x.example.test', ['*@*.example'], false],
    ['anna@xxexample', ['*@*.example'], false],
    ['anna@firma.test', ['*@agentur.test', 'anna@firma.test'], true],
    ['hanna@firma.test', ['anna@firma.test'], false],
    ['wer@auch.immer.test', ['*'], true],
    ['wer@auch.immer.test', [], false],
  ])('%s by %j: %s', (address, patterns, allowed) => {
    expect(isAllowedRecipient(address, patterns)).toBe(allowed);
  });
});
