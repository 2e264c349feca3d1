import { refusalIn } from './refusal.js';

describe('refusalIn', () => {
  it('reads why the login of the house sent somebody back', () => {
    expect(refusalIn('?problem=login_failed')?.code).toBe('login_failed');
  });

  it.each(['', '?problem=', '?problem=toString', '?problem=%3Cscript%3E'])('shows nothing for %j', (search) => {
    expect(refusalIn(search)).toBeUndefined();
  });
});
