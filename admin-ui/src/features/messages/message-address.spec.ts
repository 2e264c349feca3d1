import { addressOf, filterOf, readAddress } from './message-address.js';

describe('the address of the list of mails', () => {
  it('is read as it was written', () => {
    const shown = { group: 'failed', kind: 'messages.trial', page: 3 } as const;
    expect(readAddress(new URLSearchParams(addressOf(shown).split('?')[1]))).toEqual(shown);
  });

  it('shows everything where it says nothing or nonsense', () => {
    expect(addressOf({})).toBe('/emails');
    expect(readAddress(new URLSearchParams('state=toString&page=-2'))).toEqual({ group: undefined, kind: undefined, page: 1 });
  });

  it('asks for all states of a group', () => {
    expect(filterOf({ group: 'failed', kind: undefined, page: 1 })).toEqual({ state: ['failed', 'bounced'] });
  });
});
