import { simpleParser } from 'mailparser';
import { calendarBody } from '../calendar/index.js';
import type { Letter } from './letter.js';
import { buildMail } from './mime.message.js';

const BODY = calendarBody('REQUEST', {
  uid: '01890a5d-ac96-774b-bcce-b302099a8057@netz.example',
  sequence: 0,
  title: 'Netzwerktreffen: Grüße, "Äpfel" & 🎉',
  description: 'Erste Zeile\nZweite Zeile '.repeat(20),
  location: 'Rathaus',
  starts: '2025-03-12T10:00',
  ends: '2025-03-12T13:00',
  zone: 'Europe/Berlin',
  organiser: { name: 'Regionalagentur', address: 'rsvp@netz.example' },
  attendee: { name: 'Jörg Weißgerber', address: 'joerg@empfang.example', status: 'NEEDS-ACTION' },
  stampedAt: new Date('2025-02-20T08:00:00Z'),
  createdAt: new Date('2025-02-20T08:00:00Z'),
  changedAt: new Date('2025-02-20T08:00:00Z'),
});

const LETTER: Letter = {
  subject: 'Einladung',
  heading: 'Netzwerktreffen',
  greeting: 'Guten Tag Jörg Weißgerber,',
  body: [{ type: 'text', text: 'wir laden Sie ein.' }],
  closing: ['Mit freundlichen Grüßen'],
  reason: 'Sie erhalten diese E-Mail als Ansprechperson.',
  calendar: { method: 'REQUEST', body: BODY, fileName: 'einladung.ics' },
};

const contentOf = (given: Partial<Letter> = {}): string =>
  buildMail({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    from: { name: 'Netz', address: 'netz@absender.example' },
    to: { name: 'Jörg Weißgerber', address: 'joerg@empfang.example' },
    date: new Date('2025-03-01T09:00:00Z'),
    letter: { ...LETTER, ...given },
    letterhead: {
      name: 'Regionalagentur',
      tagline: null,
      addressLines: [],
      imprintUrl: 'https://x.example',
      privacyUrl: 'https://y.example',
    },
    language: 'de',
  }).content.toString('latin1');

interface Part {
  headers: Map<string, string>;
  content: string;
  parts: Part[];
}

/** A mail or a part of one, read by RFC 2046 alone. */
function partOf(mime: string): Part {
  const end = mime.indexOf('\r\n\r\n');
  const lines = mime
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const content = mime.slice(end + 4);
  const boundary = /boundary="(.*?)"/.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return { headers, content, parts: [] };
  const [, ...parts] = `\r\n${content}`.split(`\r\n--${boundary}`);
  expect(parts.pop()).toMatch(/^--\r\n/);
  return { headers, content, parts: parts.map((part) => partOf(part.slice(2))) };
}

const type = ({ headers }: Part): string | undefined => headers.get('content-type')?.split(';')[0];
const decoded = ({ headers, content }: Part): string => {
  expect(headers.get('content-transfer-encoding')).toBe('base64');
  return Buffer.from(content, 'base64').toString();
};

describe('a mail with a meeting', () => {
  it('holds the bodies first, the calendar last of them, and the file behind', () => {
    const mail = partOf(contentOf());
    expect([type(mail), mail.parts.map(type)]).toEqual(['multipart/mixed', ['multipart/alternative', 'application/ics']]);
    expect(mail.parts[0]?.parts.map(type)).toEqual(['text/plain', 'text/html', 'text/calendar']);
  });

  it.each(['REQUEST', 'CANCEL', 'PUBLISH'] as const)(
    'names the method of the body, and nothing that makes it a file: %s',
    (method) => {
      const body = BODY.replace('METHOD:REQUEST', `METHOD:${method}`);
      const mail = partOf(contentOf({ calendar: { method, body, fileName: 'termin.ics' } }));
      const calendar = mail.parts[0]?.parts[2] as Part;
      expect(calendar.headers.get('content-type')).toBe(`text/calendar; charset=utf-8; method=${method}`);
      expect([...calendar.headers.keys()].sort()).toEqual(['content-transfer-encoding', 'content-type']);
      expect(decoded(calendar)).toBe(body);
    },
  );

  it('attaches the same bytes under the name', () => {
    const file = partOf(contentOf()).parts[1] as Part;
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=einladung.ics');
    expect(decoded(file)).toBe(BODY);
  });

  it('is the same bytes whenever it is built', () => {
    expect(contentOf()).toBe(contentOf());
  });

  it('is read by programs as it was meant', async () => {
    const parsed = await simpleParser(contentOf());
    expect(parsed.text).toContain('wir laden Sie ein.');
    expect(parsed.html).toContain('wir laden Sie ein.');
    const files = parsed.attachments.map(({ contentType, filename, content }) => [contentType, filename, content.toString()]);
    expect(files).toEqual([
      ['text/calendar', undefined, BODY],
      ['application/ics', 'einladung.ics', BODY],
    ]);
  });

  it('has no calendar without a meeting', () => {
    const mail = partOf(contentOf({ calendar: undefined }));
    expect([type(mail), mail.parts.map(type)]).toEqual(['multipart/alternative', ['text/plain', 'text/html']]);
  });
});

describe('the headers of a mail', () => {
  it('say where replies go', async () => {
    const token = 'a'.repeat(40);
    const { replyTo } = await simpleParser(
      contentOf({ replyTo: { name: 'Büro, "Netz"', address: `rsvp+${token}@netz.example` } }),
    );
    expect(replyTo?.value).toEqual([{ name: 'Büro Netz', address: `rsvp+${token}@netz.example` }]);
    expect(partOf(contentOf()).headers.has('reply-to')).toBe(false);
  });

  it('offer to end such mails with one click', () => {
    const url = `https://netz.example/mails/${'k7'.repeat(60)}`;
    const both = partOf(contentOf({ unsubscribe: { url, mailto: 'ab+k7@netz.example' } })).headers;
    expect(both.get('list-unsubscribe')).toBe(`<${url}>, <mailto:ab+k7@netz.example>`);
    expect(both.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const alone = partOf(contentOf({ unsubscribe: { url, mailto: null } })).headers;
    expect(alone.get('list-unsubscribe')).toBe(`<${url}>`);
    expect(partOf(contentOf()).headers.has('list-unsubscribe')).toBe(false);
  });
});
