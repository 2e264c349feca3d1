import fc from 'fast-check';
import { compoundFile } from '../../../test/support/compound-file-writer.js';
import { internetMail, outlookFile, parts, uncompressedRtf, type OutlookMail } from '../../../test/support/mail-files.js';
import { BrokenFile, CompoundFile } from './compound-file.js';
import { isInternetMessage, readInternetMessage } from './internet-message.js';
import { readOutlookMessage } from './outlook-message.js';
import { plainTextOfRtf, textOfCompressedRtf } from './outlook-rtf.js';

const PDF = Buffer.from('%PDF-1.7\nnichts');
const SENT = new Date('2025-03-12T09:15:00Z');

const MAIL: OutlookMail = {
  subject: 'AW: Absichtserklärung – Rückfrage',
  senderName: 'Steinlage, Paul',
  senderAddress: 'Paul.Steinlage@jobcenter.example',
  sentAt: SENT,
  messageId: '<a1@jobcenter.example>',
  recipients: [
    { name: 'Muster, Ina', address: 'ina.muster@agentur.example' },
    { name: 'aylin@kammer.example', address: 'aylin@kammer.example', kind: 'cc' },
    { name: 'Heimlich', address: 'blind@kammer.example', kind: 'bcc' },
  ],
  body: 'Guten Tag,\r\ndie Unterschrift folgt.',
  attachments: [{ name: 'Absichtserklärung.pdf', bytes: PDF }],
};

const READ = {
  messageId: '<a1@jobcenter.example>',
  subject: 'AW: Absichtserklärung – Rückfrage',
  sentAt: SENT,
  sender: { name: 'Paul Steinlage', address: 'paul.steinlage@jobcenter.example' },
  recipients: [
    { name: 'Ina Muster', address: 'ina.muster@agentur.example', kind: 'to' },
    { name: null, address: 'aylin@kammer.example', kind: 'cc' },
  ],
  text: 'Guten Tag,\ndie Unterschrift folgt.',
  attachments: [{ name: 'Absichtserklärung.pdf', bytes: PDF, inline: false }],
  notices: [],
};

describe('a mail of Outlook', () => {
  it('is read, with all it has but its blind copies', () => {
    expect(readOutlookMessage(outlookFile(MAIL))).toEqual({ source: 'msg', ...READ });
  });

  it('is read in the codepage it was written in', () => {
    expect(readOutlookMessage(outlookFile({ ...MAIL, codepage: 1252 }))).toEqual({ source: 'msg', ...READ });
    expect(readOutlookMessage(outlookFile({ ...MAIL, codepage: 1251, subject: 'Привет' })).subject).toBe('Привет');
  });

  it('is read where its text is HTML only', () => {
    const html = '<html><style>p{}</style><p>Guten Tag,</p><p>die <b>Liste</b>&nbsp;folgt<script>alert(1)</script></p></html>';
    const { text } = readOutlookMessage(outlookFile({ ...MAIL, body: undefined, html }));
    expect(text.trim()).toBe('Guten Tag,\ndie Liste folgt');
  });

  it('is read where its text is RTF only', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard Sch\'f6ne Gr\u252?\'dfe\par aus \{Essen\}\par}`;
    const { text } = readOutlookMessage(outlookFile({ ...MAIL, body: undefined, rtf: uncompressedRtf(rtf) }));
    expect(text.trim()).toBe('Schöne Grüße\naus {Essen}');
  });

  it('is read where its HTML lies within RTF', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 die Liste{\*\htmltag72 </p>}}`;
    const { text } = readOutlookMessage(outlookFile({ ...MAIL, body: undefined, rtf: uncompressedRtf(rtf) }));
    expect(text.trim()).toBe('die Liste');
  });

  it('unpacks RTF as the format says', () => {
    // The first example of MS-OXRTFCP, 3.1.1.
    const bytes = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(textOfCompressedRtf(bytes).trim()).toBe('hello world');
    expect(() => textOfCompressedRtf(Buffer.concat([Buffer.from('ffffff7f', 'hex'), bytes.subarray(4)]))).toThrow(BrokenFile);
    expect(plainTextOfRtf('{\\rtf1{\\*\\x y}z')).toBe('z');
  });

  it('reads RTF whose groups lie in each other without end', () => {
    const rtf = `{\\rtf1\\ansi\\fromhtml1 Hallo${'{'.repeat(300_000)}`;
    expect(textOfCompressedRtf(uncompressedRtf(rtf))).toBe('Hallo');
  });

  it('keeps a mail within it as a text, and pictures of its text apart', () => {
    const attachments = [
      { name: 'Anfrage', mail: { subject: 'Anfrage: Räume', senderName: 'Ina', body: 'Haben Sie Räume?' } },
      { name: 'logo.png', bytes: Buffer.from('89504e47', 'hex'), contentId: 'logo' },
    ];
    const [inner, logo] = readOutlookMessage(outlookFile({ ...MAIL, attachments })).attachments;
    expect([inner?.name, inner?.bytes.toString()]).toEqual(['Anfrage Räume.txt', 'Ina\nAnfrage: Räume\n\nHaben Sie Räume?']);
    expect(logo).toMatchObject({ name: 'logo.png', inline: true });
  });

  it('may have five hundred recipients and large attachments', () => {
    const recipients = Array.from({ length: 500 }, (_, at) => ({ name: `Person ${at}`, address: `p${at}@haus.example` }));
    const bytes = Buffer.alloc(2_000_000, 'x');
    const read = readOutlookMessage(outlookFile({ ...MAIL, recipients, attachments: [{ name: 'gross.txt', bytes }] }));
    expect([read.recipients.length, read.attachments[0]?.bytes.equals(bytes)]).toEqual([500, true]);
  });

  it('without anything is still one', () => {
    expect(readOutlookMessage(compoundFile({}))).toMatchObject({ subject: null, sender: null, sentAt: null, text: '' });
  });

  it('is refused where its sectors or its tree go round in circles', () => {
    const file = outlookFile(MAIL);
    const tables = file.readUInt32LE(76);
    const round = Buffer.from(file);
    for (let at = 0; at < 128; at += 1) round.writeUInt32LE(at, (tables + 1) * 512 + at * 4);
    expect(() => readOutlookMessage(round)).toThrow(BrokenFile);
    const tree = Buffer.from(file);
    const directory = (file.readUInt32LE(48) + 1) * 512;
    tree.writeUInt32LE(1, directory + 128 + 72);
    expect(() => readOutlookMessage(tree)).toThrow(BrokenFile);
    const endless = Buffer.from(file);
    endless.writeUInt32LE(0x7fffffff, directory + 120);
    expect(() => new CompoundFile(endless)).toThrow(BrokenFile);
  });

  it('is read or refused, whatever became of its bytes', () => {
    const file = outlookFile(MAIL);
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), fc.nat(file.length), (changes, length) => {
        const broken = Buffer.from(file.subarray(0, Math.max(length, 600)));
        for (const { at, value } of changes) if (at < broken.length) broken.writeUInt8(value, at);
        try {
          expect(readOutlookMessage(broken).source).toBe('msg');
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenFile);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const HEADERS = {
  From: '"Steinlage, Paul" <Paul.Steinlage@jobcenter.example>',
  To: 'Ina Muster <ina.muster@agentur.example>',
  Cc: 'aylin@kammer.example',
  Subject: '=?utf-8?Q?AW:_Absichtserkl=C3=A4rung_=E2=80=93_R=C3=BCckfrage?=',
  Date: 'Wed, 12 Mar 2025 10:15:00 +0100',
  'Message-ID': '<a1@jobcenter.example>',
  'MIME-Version': '1.0',
};

const mixed = (...all: Parameters<typeof parts>): Buffer =>
  internetMail({ ...HEADERS, 'Content-Type': 'multipart/mixed; boundary=edge' }, parts(...all));

describe('a mail as other programs save it', () => {
  it('is read, names and texts in whatever form', async () => {
    const file = mixed(
      {
        type: 'text/plain; charset=iso-8859-1',
        headers: { 'Content-Transfer-Encoding': 'quoted-printable' },
        content: 'Guten Tag,\ndie Unterschrift folgt.',
      },
      {
        type: 'application/pdf',
        headers: { 'Content-Disposition': "attachment; filename*0*=utf-8''Absichts; filename*1*=erkl%C3%A4rung.pdf" },
        content: PDF,
      },
    );
    const { sender, text, ...read } = await readInternetMessage(file);
    expect(sender).toEqual({ name: 'Paul Steinlage', address: 'paul.steinlage@jobcenter.example' });
    expect(text.trim()).toBe(READ.text);
    expect({ ...read, sender: READ.sender, text: READ.text }).toEqual({ source: 'eml', ...READ });
  });

  it('is read where its text is HTML only, and nothing in it runs or is fetched', async () => {
    const html = '<p onclick="x()">Guten Tag</p><img src="https://weit.example/1.gif"><a href="javascript:alert(1)">hier</a>';
    const { text } = await readInternetMessage(internetMail({ ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' }, html));
    expect(text.trim()).toBe('Guten Tag\nhier');
  });

  it.each([
    ['a day that does not exist', { Date: 'Mon, 31 Feb 2025 10:00:00 +0100' }, { sentAt: null }],
    ['no date at all', { Date: 'gestern' }, { sentAt: null }],
    ['no sender', { From: '' }, { sender: null }],
    ['scripts in its names', { Subject: '<script>alert(1)</script>\u0007' }, { subject: '<script>alert(1)</script>' }],
    [
      'a group of recipients',
      { To: 'Runde: a@x.example, b@x.example;' },
      { recipients: [{ address: 'a@x.example' }, { address: 'b@x.example' }, {}] },
    ],
  ])('may have %s', async (_, headers, read) => {
    expect(await readInternetMessage(internetMail({ ...HEADERS, ...headers }, 'x'))).toMatchObject(read);
  });

  it('says that it is encrypted, or packed by Outlook', async () => {
    const encrypted = internetMail(
      { ...HEADERS, 'Content-Type': 'application/pkcs7-mime; name=smime.p7m', 'Content-Transfer-Encoding': 'base64' },
      'AAAA',
    );
    expect((await readInternetMessage(encrypted)).notices).toEqual(['encrypted']);
    const packed = mixed(
      { type: 'text/plain', content: 'x' },
      { type: 'application/ms-tnef', headers: { 'Content-Disposition': 'attachment; filename=winmail.dat' }, content: PDF },
    );
    expect((await readInternetMessage(packed)).notices).toEqual(['packed_by_outlook']);
  });

  it('keeps mails within it as files', async () => {
    const inner = internetMail(HEADERS, 'innen').toString();
    const { attachments } = await readInternetMessage(
      mixed(
        { type: 'text/plain', content: 'außen' },
        { type: 'message/rfc822', headers: { 'Content-Disposition': 'attachment' }, content: inner },
      ),
    );
    expect(attachments.map(({ name }) => name)).toEqual(['mail.eml']);
  });

  it('ends, however many parts lie in each other', async () => {
    const depth = 3_000;
    const opened = Array.from(
      { length: depth },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    );
    const file = internetMail({ ...HEADERS, 'Content-Type': 'multipart/mixed; boundary=b0' }, opened.join(''));
    const read = await readInternetMessage(file).catch((error: unknown) => error);
    expect(read instanceof BrokenFile || (read as { source: string }).source === 'eml').toBe(true);
  });

  it.each([
    ['tags in tags', { 'Content-Type': 'text/html' }, `Hallo${'<b>'.repeat(400_000)}`],
    ['tags that close nothing', { 'Content-Type': 'text/html' }, `Hallo${'<b>'.repeat(9_000)}${'</i>'.repeat(400_000)}`],
    ['styles that never end', { 'Content-Type': 'text/html' }, `Hallo${'<style>'.repeat(200_000)}`],
  ])('says what it says, with %s', async (_, headers, body) => {
    expect((await readInternetMessage(internetMail({ ...HEADERS, ...headers }, body))).text).toBe('Hallo');
  });

  it.each([
    ['comments in comments', { To: '('.repeat(200_000) }],
    ['headers without end', { To: 'a@b.example, '.repeat(40_000) }],
  ])('is refused with %s', async (_, headers) => {
    await expect(readInternetMessage(internetMail({ ...HEADERS, ...headers }, 'x'))).rejects.toThrow(BrokenFile);
  });

  it('is told from what is called so', () => {
    expect(isInternetMessage(internetMail(HEADERS, 'x'))).toBe(true);
    expect(isInternetMessage(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe(false);
    expect(isInternetMessage(Buffer.from('Hallo zusammen,\n\nvielen Dank.'))).toBe(false);
    expect(isInternetMessage(Buffer.alloc(0))).toBe(false);
  });

  it('is read or refused, whatever became of its bytes', async () => {
    const file = mixed({ type: 'text/html', content: '<p>Hallo</p>' }, { type: 'application/pdf', content: PDF });
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const broken = Buffer.from(file);
        for (const { at, value } of changes) broken.writeUInt8(value, at);
        const read = await readInternetMessage(broken).catch((error: unknown) => error);
        expect(read instanceof BrokenFile || (read as { source: string }).source === 'eml').toBe(true);
      }),
    );
  });
});
