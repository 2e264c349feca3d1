import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { mimeBytes } from './mime.bytes.js';

const CALENDAR = 'BEGIN:VCALENDAR\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n';

const tree = (given: object = {}) =>
  new MailComposer({
    from: 'netz@absender.example',
    to: 'joerg@empfang.example',
    subject: 'Grüße',
    date: new Date('2025-03-01T09:00:00Z'),
    messageId: '<1@absender.example>',
    baseBoundary: 'fixed',
    textEncoding: 'quoted-printable',
    newline: '\r\n',
    text: `Grüße und ${'ein langer Satz, '.repeat(20)}\n\nEnde`,
    html: '<p>Grüße</p>',
    ...given,
  }).compile();

const MIXED = {
  alternatives: [{ contentType: 'text/calendar; method=REQUEST; charset=utf-8', content: CALENDAR }],
  attachments: [
    { filename: 'einladung.ics', contentType: 'text/calendar', content: CALENDAR },
    { filename: 'anlage.bin', content: Buffer.from(Array.from({ length: 3_000 }, (_, byte) => byte % 256)) },
  ],
};

describe('the bytes of a mail', () => {
  it.each([
    ['one part', { html: undefined }],
    ['one part in plain ASCII', { html: undefined, text: 'Hello\nworld' }],
    ['two bodies', {}],
    ['bodies and attachments', MIXED],
  ])('read as those nodemailer writes: %s', async (_, given) => {
    const ours = await simpleParser(mimeBytes(tree(given)));
    const theirs = await simpleParser(await tree(given).build());
    expect(ours.headerLines).toEqual(theirs.headerLines);
    expect([ours.text, ours.html]).toEqual([theirs.text, theirs.html]);
    const attached = ({ attachments }: typeof ours) =>
      attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString('latin1')]);
    expect(attached(ours)).toEqual(attached(theirs));
  });

  it('end every line with CRLF', () => {
    const text = mimeBytes(tree(MIXED)).toString();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('refuse what would have to be read from elsewhere', () => {
    expect(() => mimeBytes(tree({ attachments: [{ filename: 'a', path: '/etc/hostname' }] }))).toThrow('text or bytes');
  });
});
