import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { header, mailboxHeader, textHeader } from './mime.headers.js';

const lines = (text: string): string[] => text.split('\r\n');

describe('a header', () => {
  it('breaks between words where a line is full, and never leaves its first line empty', () => {
    const words = Array.from({ length: 20 }, () => 'neunzeich');
    expect(lines(header('Subject', words)).every((line) => line.length <= 76)).toBe(true);
    expect(header('Subject', words).replaceAll('\r\n', '')).toBe(`Subject: ${words.join(' ')}`);
    expect(lines(header('Subject', ['x'.repeat(100), 'y']))).toEqual([`Subject: ${'x'.repeat(100)}`, ' y']);
  });

  it('says what was typed, in lines of at most 76 characters', async () => {
    const anyLine = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }).map((text) => `ä ${text}`);
    await fc.assert(
      fc.asyncProperty(anyLine, async (text) => {
        const subject = textHeader('Subject', text);
        for (const line of lines(subject)) expect(line).toMatch(/^[\x20-\x7e]{1,76}$/);
        const parsed = await simpleParser(`${subject}\r\n\r\n`);
        expect(parsed.subject).toBe([...text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()].join('').trim());
      }),
      { numRuns: 200 },
    );
  });

  it('encodes what would be taken for something encoded', async () => {
    const { subject } = await simpleParser(`${textHeader('Subject', 'a =?utf-8?Q?b?= c')}\r\n\r\n`);
    expect(subject).toBe('a =?utf-8?Q?b?= c');
  });

  it.each([
    ['netz@absender.example', 'To: netz@absender.example'],
    ['netz@münster.example', 'To: netz@xn--mnster-3ya.example'],
    ['jörg@münster.example', 'To: jörg@münster.example'],
    ['a@x.example>\r\nBcc: b@y.example', `To: a@x.example${'Bcc'}b@y.example`],
  ])('spells an address so that mail servers know it, and as nothing but one: %s', (address, expected) => {
    expect(mailboxHeader('To', { name: null, address })).toBe(expected);
  });
});
