import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import type { Letter, Letterhead } from './letter.js';
import { buildMail, type MailToBuild } from './mime.message.js';

const LETTER: Letter = {
  subject: 'Grüße aus dem Netz',
  kicker: 'Einladung · Netzwerk Weiterbildung',
  heading: 'Drittes Treffen',
  greeting: 'Guten Tag Jörg Weißgerber,',
  body: [
    { type: 'text', text: 'wir laden Sie ein.\nBitte antworten Sie bald.' },
    { type: 'facts', facts: [{ label: 'Wann', value: 'Mi., 12.03.2025, 10:00 Uhr' }] },
    { type: 'links', links: [{ label: 'Zusagen', url: 'https://netz.example/a/3vq8m2t7xk4c9w6r5n2hdapyze?w=zusage' }] },
    { type: 'code', label: 'Ihr Code', code: '482913' },
    { type: 'note', text: 'Der Link öffnet nur diese Einladung.' },
  ],
  closing: ['Mit freundlichen Grüßen', 'Mareike Eschenbrock'],
  reason: 'Sie erhalten diese E-Mail als Ansprechperson.',
};

const LETTERHEAD: Letterhead = {
  name: 'Regionalagentur Musterregion',
  tagline: 'Arbeit und Bildung an einem Tisch',
  addressLines: ['Am Alten Markt 7 · 00123 Musterstadt'],
  imprintUrl: 'https://netz.example/impressum',
  privacyUrl: 'https://netz.example/datenschutz',
};

const mail = (given: Partial<MailToBuild> = {}): MailToBuild => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  from: { name: 'Netz', address: 'netz@absender.example' },
  to: { name: 'Jörg Weißgerber', address: 'joerg@empfang.example' },
  date: new Date('2025-03-01T09:00:00Z'),
  letter: LETTER,
  letterhead: LETTERHEAD,
  language: 'de',
  ...given,
});

const contentOf = (given?: Partial<MailToBuild>): string => buildMail(mail(given)).content.toString('latin1');
const headersOf = (given?: Partial<MailToBuild>): string => contentOf(given).split('\r\n\r\n')[0] ?? '';

/** Text as people and attackers type it. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    'Müller, "Max" <max@x.example>',
    'a\r\nBcc: victim@x.example',
    'a\nSubject: other',
    'ß'.repeat(300),
    'x'.repeat(2000),
    'a\u2028b\u0085c\0d',
    '=?utf-8?Q?Bcc?=',
  ),
);

describe('a mail', () => {
  it('is the same bytes whenever it is built', async () => {
    expect(contentOf()).toBe(contentOf());
  });

  it('is another mail with another id, and a stable one with the same', async () => {
    expect(headersOf()).toContain('Message-ID: <01890a5d-ac96-774b-bcce-b302099a8057@absender.example>');
    expect(headersOf()).toContain('Date: Sat, 01 Mar 2025 09:00:00 +0000');
  });

  it('says in plain text everything that its HTML says', async () => {
    const { text = '', html } = await simpleParser(contentOf());
    const everything = [
      LETTERHEAD.tagline,
      LETTER.kicker,
      LETTER.greeting,
      'wir laden Sie ein.',
      'Mi., 12.03.2025, 10:00 Uhr',
      'https://netz.example/a/3vq8m2t7xk4c9w6r5n2hdapyze?w=zusage',
      '482913',
      'Der Link öffnet nur diese Einladung.',
      'Mareike Eschenbrock',
      LETTER.reason,
      ...LETTERHEAD.addressLines,
      LETTERHEAD.imprintUrl,
      LETTERHEAD.privacyUrl,
    ];
    for (const part of everything) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  it('loads nothing and holds nothing that runs', async () => {
    const { html } = await simpleParser(contentOf());
    expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|@import|\bon\w+=/i);
  });

  it('shows what people typed, never as markup', async () => {
    const letter = { ...LETTER, heading: '<b onclick="x">&amp;</b>' };
    const { html } = await simpleParser(contentOf({ letter }));
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;');
  });

  it('lets no text begin a header, whatever it contains', async () => {
    const known = /^(From|To|Subject|Message-ID|Date|MIME-Version|Content-Type|Auto-Submitted|X-Auto-Response-Suppress):/;
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (subject, recipient, sender) => {
        const headers = headersOf({
          letter: { ...LETTER, subject },
          to: { name: recipient, address: 'joerg@empfang.example' },
          letterhead: { ...LETTERHEAD, name: sender },
        });
        for (const line of headers.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) expect(line).toMatch(known);
        const parsed = await simpleParser(`${headers}\r\n\r\n`);
        expect(parsed.from?.value.map(({ address }) => address)).toEqual(['netz@absender.example']);
        expect([parsed.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))).toEqual([
          'joerg@empfang.example',
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every line within the limits: 998 octets at most, 76 in encoded bodies', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (subject, text) => {
        const content = contentOf({ letter: { ...LETTER, subject, body: [{ type: 'text', text }] } });
        const [headers = '', ...bodies] = content.split('\r\n\r\n');
        for (const line of headers.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
        for (const line of bodies.join('\r\n\r\n').split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
        expect(content.replaceAll('\r\n', '')).toMatch(/^[\t -~]*$/);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['de', 'Impressum'],
    ['en', 'Legal notice'],
  ] as const)('speaks the language of its recipient: %s', async (language, word) => {
    const { html, text } = await simpleParser(contentOf({ language }));
    expect(text).toContain(word);
    expect(html).toContain(`<html lang="${language}">`);
  });
});
