import { contentKeyOf, isCopy } from './mail-copies.js';
import type { ReadMail } from './read-mail.js';

const PAUL = { name: 'Paul Steinlage', address: 'paul@jobcenter.example' };
const SENT = new Date('2025-03-12T09:15:42Z');

const mail = (parts: Partial<ReadMail> = {}): ReadMail => ({
  ...{ source: 'eml', messageId: null, subject: 'AW: Liste', sentAt: SENT, sender: PAUL, recipients: [], text: '' },
  ...{ attachments: [], notices: [] },
  ...parts,
});

describe('copies of mails', () => {
  it('say the same, whatever programs make of lines, marks, links and pictures', () => {
    const key = contentKeyOf(
      mail(),
      'Guten Tag,\n\ndie „Liste“ steht auf der Seite<https://liste.example/a?b=c>.\n[cid:logo@01]',
    );
    expect(contentKeyOf(mail({ source: 'pasted_mail' }), 'Guten Tag, die "Liste" steht auf der\nSeite.')).toBe(key);
    expect(contentKeyOf(mail({ subject: 'aw:  liste' }), 'Guten Tag, die Liste steht auf der Seite')).toBe(key);
    expect(contentKeyOf(mail({ subject: 'AW: Liste 2' }), 'Guten Tag, die Liste steht auf der Seite')).not.toBe(key);
    expect(contentKeyOf(mail({ sentAt: new Date('2025-03-13T09:15:42Z') }), 'Guten Tag, die Liste …')).not.toBe(key);
  });

  it('begin alike; what stands below may differ', () => {
    const long = 'Guten Tag, '.repeat(20);
    expect(contentKeyOf(mail(), `${long} Gruß`)).toBe(contentKeyOf(mail(), `${long} Gruß\n--\nPaul Steinlage, Jobcenter`));
  });

  it('are never told by their text alone', () => {
    expect(contentKeyOf(mail({ sentAt: null }), 'Guten Tag')).toBeNull();
    expect(contentKeyOf(mail({ sender: null }), 'Guten Tag')).toBeNull();
    expect(contentKeyOf(mail({ subject: null }), 'Guten Tag')).toBeNull();
  });

  it.each([
    ['the seconds are cut', { sentAt: new Date('2025-03-12T09:15:00Z') }, true],
    ['the day alone is told', { sentAt: new Date('2025-03-11T23:00:00Z') }, true],
    ['it was sent at another time', { sentAt: new Date('2025-03-12T09:20:00Z') }, false],
    ['the sender is told by name alone', { sender: { name: 'paul  steinlage', address: null } }, true],
    ['the sender is told by address alone', { sender: { name: null, address: PAUL.address } }, true],
    ['a namesake sent it', { sender: { name: PAUL.name, address: 'paul@anderswo.example' } }, false],
    ['somebody else sent it', { sender: { name: 'Ina Muster', address: null } }, false],
  ])('are compared where %s', (_, parts, same) => {
    expect(isCopy(mail(parts), { sentAt: SENT, sender: PAUL })).toBe(same);
  });
});
