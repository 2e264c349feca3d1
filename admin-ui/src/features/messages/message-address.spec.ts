import { MESSAGE_KINDS } from '@knotenpunkt/shared';
import { addressOf, filterOf, LOGIN_LEDGER, readAddress, REGION_LEDGER } from './message-address.js';

describe('the address of the list of mails', () => {
  it('is read as it was written', () => {
    const shown = { group: 'failed', kind: 'messages.trial', page: 3 } as const;
    expect(readAddress(new URLSearchParams(addressOf('/emails', shown).split('?')[1]))).toEqual(shown);
  });

  it('shows everything where it says nothing or nonsense', () => {
    expect(addressOf('/emails', {})).toBe('/emails');
    expect(readAddress(new URLSearchParams('state=toString&page=-2'))).toEqual({ group: undefined, kind: undefined, page: 1 });
  });

  it('asks for all states of a group', () => {
    expect(filterOf({ group: 'failed', kind: undefined, page: 1 })).toEqual({ state: ['failed', 'bounced'] });
  });

  it('stays on the page of its ledger', () => {
    expect(addressOf(LOGIN_LEDGER.path, { group: 'failed' })).toBe('/anmelde-mails?state=failed');
  });

  it('names every kind of mail in one of the ledgers', () => {
    expect([...REGION_LEDGER.kinds, ...LOGIN_LEDGER.kinds].sort()).toEqual([...MESSAGE_KINDS].sort());
  });
});
