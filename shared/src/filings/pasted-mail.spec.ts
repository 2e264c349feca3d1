import fc from 'fast-check';
import { addressesIn, plainName, readPastedMail } from './pasted-mail.js';
import { pastedDate } from './pasted-date.js';
import { foldMail, signatureOf } from './mail-text.js';

describe('a pasted mail', () => {
  it('is read as Outlook copies it', () => {
    const text = `Von: Steinlage, Paul (Jobcenter) <Paul.Steinlage@jobcenter.example>
Gesendet: Mittwoch, 12. März 2025 10:15
An: Muster, Ina <ina.muster@regionalagentur.example>; 'info@kammer.example'
Cc: Aylin Demirtan
Betreff: AW: Absichtserklärung

Guten Tag Frau Muster,
die Unterschrift folgt.`;
    expect(readPastedMail(text)).toEqual({
      sender: { name: 'Paul Steinlage', address: 'paul.steinlage@jobcenter.example' },
      to: [
        { name: 'Ina Muster', address: 'ina.muster@regionalagentur.example' },
        { name: null, address: 'info@kammer.example' },
      ],
      cc: [{ name: 'Aylin Demirtan', address: null }],
      subject: 'AW: Absichtserklärung',
      sent: '2025-03-12T10:15',
      text: 'Guten Tag Frau Muster,\ndie Unterschrift folgt.',
    });
  });

  it('is read as Thunderbird and English programs copy it', () => {
    const text = `-------- Forwarded Message --------
Subject: \tWorkshop in May
Date: \tWed, 12 Mar 2025 09:15:00 +0100
From: \tJane Brook <jane@chamber.example>
To: \tina@agency.example, "Stein, Paul" <paul@centre.example>

See you there.`;
    expect(readPastedMail(text)).toMatchObject({
      sender: { name: 'Jane Brook', address: 'jane@chamber.example' },
      to: [
        { name: null, address: 'ina@agency.example' },
        { name: 'Paul Stein', address: 'paul@centre.example' },
      ],
      subject: 'Workshop in May',
      sent: '2025-03-12T09:15+01:00',
      text: 'See you there.',
    });
  });

  it('is none without a sender, or without subject and date', () => {
    expect(readPastedMail('Von: Paul <paul@haus.example>\n\nHallo')).toBeNull();
    expect(readPastedMail('Betreff: Hallo\nAn: wen')).toBeNull();
    expect(readPastedMail('Mit Herrn Steinlage telefoniert: Unterschrift folgt.')).toBeNull();
    expect(readPastedMail('')).toBeNull();
  });

  it.each([
    ['Mi., 12.03.2025 10:15', '2025-03-12T10:15'],
    ['12.03.25, 9:05', '2025-03-12T09:05'],
    ['Wednesday, March 12, 2025 2:05 PM', '2025-03-12T14:05'],
    ['12 March 2025 00:30', '2025-03-12T00:30'],
    ['2025-03-12 10:15:59', '2025-03-12T10:15'],
    ['3. Dezember 2024', '2024-12-03T00:00'],
    ['31.02.2025 10:15', null],
    ['gestern', null],
    ['12.03.2025 25:00', null],
  ])('was sent on %s', (text, sent) => {
    expect(pastedDate(text)).toBe(sent);
  });

  it('names people by name, by address or by both', () => {
    expect(addressesIn('a@x.example, b@y.example')).toEqual([
      { name: null, address: 'a@x.example' },
      { name: null, address: 'b@y.example' },
    ]);
    expect(addressesIn('Ina Muster [mailto:INA@x.example]')).toEqual([{ name: 'Ina Muster', address: 'ina@x.example' }]);
    expect(addressesIn(' ; ')).toEqual([]);
  });

  it.each([
    ['Muster, Ina (Stadt)', 'Ina Muster'],
    ['Muster, Ina (Stadt [Essen]', 'Ina Muster'],
    ['Ina Muster (a) [b]', 'Ina Muster (a)'],
    ["'Ina  Muster' ( Stadt ) ", 'Ina Muster'],
    ['Ina Muster)', 'Ina Muster)'],
    ['(Ina) Muster', '(Ina) Muster'],
    ['(Stadt)', null],
    [')', ')'],
    [' ', null],
  ])('calls people by their names alone', (given, name) => {
    expect(plainName(given)).toBe(name);
  });

  it('is read from anything without harm', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('Von: A <a@b.example>', 'An:', 'Betreff: x', 'Date: y', ''), fc.string()));
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join('\n');
        readPastedMail(text);
        const { text: own } = foldMail(text);
        expect(own.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the text of a mail', () => {
  it('is what was written anew', () => {
    const given = `Guten Tag,\r\n\r\ndie Unterschrift folgt.\r\n\r\n\r\nViele Grüße\r\nPaul\r\n
Diese E-Mail enthält vertrauliche Informationen.

-----Ursprüngliche Nachricht-----
Von: Ina Muster
Hallo`;
    expect(foldMail(given)).toEqual({
      text: 'Guten Tag,\n\ndie Unterschrift folgt.\n\nViele Grüße\nPaul',
      footer: 'Diese E-Mail enthält vertrauliche Informationen.',
      quoted: '-----Ursprüngliche Nachricht-----\nVon: Ina Muster\nHallo',
    });
  });

  it.each([
    ['Thunderbird', 'Am 12.03.25 um 10:15 schrieb Ina Muster:\n> Hallo'],
    ['Gmail, wrapped', 'On Wed, Mar 12, 2025 at 10:15 AM Ina Muster <ina@agency.example>\nwrote:\n\n> Hello'],
    ['Outlook', 'Von: Ina\nGesendet: Mittwoch\nAn: Paul\nBetreff: Hallo\n\nHallo'],
    ['Outlook on the web', '________________________________\nFrom: Ina\nSent: Wednesday\nTo: Paul\n\nHello'],
    ['signs alone', '> Hallo\n> Paul'],
  ])('ends where an earlier mail begins: %s', (_, history) => {
    expect(foldMail(`Ja, gern.\n\n${history}`)).toMatchObject({ text: 'Ja, gern.', quoted: history });
  });

  it('is all of it where nothing was written anew', () => {
    expect(foldMail('> Hallo\n> Paul')).toEqual({ text: '> Hallo\n> Paul', quoted: null, footer: null });
  });

  it('is found below any number of quoted lines', () => {
    const given = `${'>\n> x\n'.repeat(100_000)}Ja`;
    expect(foldMail(given).text.endsWith('Ja')).toBe(true);
  });

  it('ends with a signature', () => {
    expect(signatureOf('Hallo\n\nMit freundlichen Grüßen\nPaul Steinlage\nJobcenter')).toBe('Paul Steinlage\nJobcenter');
    expect(signatureOf('Hallo\n-- \nPaul')).toBe('Paul');
    expect(signatureOf('Nur ein Satz.')).toBeNull();
  });
});
