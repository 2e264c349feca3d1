import { foldMail, nameOf, plainName, readPastedMail, readSignature, signatureOf } from '@knotenpunkt/shared';

const MILLION = 1_000_000;

/** What blocks its worker is only late once the timers had their turn; the contract, which these are of, has no timers. */
const turned = () => new Promise((resolve) => setImmediate(resolve));

describe('a pasted mail without end', () => {
  it.each([
    [`Ina Muster ${'('.repeat(MILLION)}`, `Ina Muster ${'('.repeat(489)}`],
    [`${' '.repeat(MILLION)}Ina Muster`, 'Ina Muster'],
    [`Ina${' '.repeat(MILLION)}Muster`, 'Ina'],
  ])('calls people by the beginning of their names', async (given, name) => {
    const called = plainName(given);
    await turned();
    expect(called).toBe(name);
  });

  it.each([
    ['brackets in a name', `Von: ${'('.repeat(MILLION)} <a@b.example>`],
    ['blanks above', `--\n${' '.repeat(MILLION)}x\u2028\nVon: a@b.example`],
    ['words above', `${'original mail '.repeat(MILLION / 10)}\u2028x\nVon: a@b.example`],
    ['lines above', `${'-'.repeat(MILLION)}\u2028x\nVon: a@b.example`],
    ['blanks in a header', `Von: a@b.example\nAn:${' '.repeat(MILLION)}x\u2028y`],
    ['blanks before a name', `Von: ${' '.repeat(MILLION)}x\u2029y <a@b.example>`],
    ['an address without end', `Von: a@b.example\nAn: ${'a'.repeat(MILLION)}@b.example`],
    ['signs of an address', `Von: a@b.example\nAn: ${'@'.repeat(MILLION)}`],
    ['addresses that do not end', `Von: a@b.example\nAn: ${'<a@b '.repeat(MILLION / 5)}`],
    ['a date without end', `Von: a@b.example\nGesendet: ${'1. '.repeat(MILLION / 3)}`],
  ])('is read with a million of %s', async (_, headers) => {
    const mail = readPastedMail(`${headers}\nBetreff: Hallo\n\nGuten Tag`);
    await turned();
    expect(mail === null || mail.subject === 'Hallo').toBe(true);
  });

  it.each([
    ['blanks', `Max Muster\n${' '.repeat(MILLION)}x`],
    ['titles', `Max Muster\n${'Dr. '.repeat(MILLION / 4)}`],
    ['addresses', `Max Muster\n${'a@b.c'.repeat(MILLION / 5)}`],
    ['numbers', `Max Muster\nTel: ${'0 '.repeat(MILLION / 2)}`],
    ['introductions', 'Am 1. schrieb: schrieb: schrieb:x\n'.repeat(MILLION / 30)],
    ['dividers', `-- Original ${'Mail ---- '.repeat(MILLION / 10)}x`],
    ['lines', '_'.repeat(MILLION)],
    ['closing words', `Best ${'x'.repeat(MILLION / 2)}${' '.repeat(MILLION / 2)}x`],
  ])('is folded, and its signature read, with a million of %s', async (_, text) => {
    foldMail(`Hallo\n${text}`);
    const block = signatureOf(`Hallo\n-- \n${text}`);
    if (block) readSignature(block);
    readSignature(text);
    await turned();
    expect(nameOf(`${' '.repeat(MILLION)}Max Muster${' '.repeat(MILLION)}x`)).toEqual({
      title: null,
      firstName: 'Max',
      lastName: 'Muster',
    });
  });
});
