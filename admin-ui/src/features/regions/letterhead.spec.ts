import { letterheadOf } from './letterhead.js';

const REGION = {
  name: 'Musterregion',
  fallback: { contactLines: 'netz@absender.example', imprintUrl: 'https://k.example/i', privacyUrl: 'https://k.example/d' },
};

describe('the letterhead', () => {
  it('is that of the installation where nothing is given', () => {
    expect(letterheadOf({ senderName: ' ', contactLines: null }, REGION)).toEqual({
      sender: 'Musterregion',
      tagline: null,
      lines: ['netz@absender.example'],
      imprintUrl: 'https://k.example/i',
      privacyUrl: 'https://k.example/d',
    });
  });

  it('follows what is typed', () => {
    const typed = {
      name: 'Nordufer',
      tagline: ' Netzwerk ',
      contactLines: 'Am Markt 1\n99990 Musterstadt\n',
      imprintUrl: 'https://n.example',
    };
    expect(letterheadOf(typed, REGION)).toMatchObject({
      sender: 'Nordufer',
      tagline: 'Netzwerk',
      lines: ['Am Markt 1', '99990 Musterstadt'],
      imprintUrl: 'https://n.example',
    });
    expect(letterheadOf({ ...typed, senderName: 'Agentur Nordufer' }, REGION).sender).toBe('Agentur Nordufer');
  });
});
