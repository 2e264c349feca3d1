import type { Language, MessageKindName } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { makeUser } from '../../../test/support/login.js';
import { Caller } from '../../platform/access/index.js';
import { after, Clock, HOURS } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { AccessTokens } from '../../platform/tokens/index.js';
import { MessageKinds, type NotSent } from '../messages/index.js';
import { UserMails } from './user.mails.js';

const LETTERHEAD = { name: 'Musterregion', tagline: null, addressLines: [], imprintUrl: '', privacyUrl: '' };

describe('mails by which an account is entered', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  async function issue(purpose: string): Promise<{ purpose: string; subjectId: string; generation: number }> {
    const { id } = await makeUser(test);
    const subject = { purpose, subjectId: id };
    const expiry = after(test.get(Clock).now(), HOURS);
    const generation = await test
      .get(Database)
      .write(Caller.system(null), (tx) => test.get(AccessTokens).issue(tx, subject, expiry));
    return { ...subject, generation };
  }

  function compose(kind: MessageKindName, link: { subjectId: string; generation: number }, language: Language = 'de') {
    const message = {
      id: link.subjectId,
      kind,
      recipient: { address: 'neu@test.example', name: 'Neu Hier', language },
      subject: { type: 'users', id: link.subjectId },
      details: { generation: link.generation },
      letterhead: LETTERHEAD,
    };
    return test.get(Database).write(Caller.system(null), (tx) => test.get(MessageKinds).get(kind).compose(tx, message));
  }

  const linkIn = (letter: Letter | NotSent): string =>
    'body' in letter ? (letter.body.flatMap((block) => (block.type === 'links' ? block.links : []))[0]?.url ?? '') : '';

  it.each([
    ['users.invitation', 'user_invitation', 'einladung'],
    ['users.password_reset', 'password_reset', 'passwort'],
    ['session.login_link', 'login_link', 'anmelden'],
  ] as const)('carry the link of %s, the same each time, in both languages', async (kind, purpose, page) => {
    const link = await issue(purpose);
    const german = await compose(kind, link);
    expect(linkIn(german)).toBe(`http://knotenpunkt.test/${page}/${test.get(AccessTokens).derive(link)}`);
    expect(await compose(kind, link)).toEqual(german);
    const english = await compose(kind, link, 'en');
    expect(linkIn(english)).toBe(linkIn(german));
    expect(english).not.toMatchObject({ subject: (german as Letter).subject });
  });

  it('carry the code of a login beside the link, in the text and not in the link', async () => {
    const link = await issue('login_link');
    const letter = await compose('session.login_link', link);
    const code = test.get(UserMails).codeFor(link);
    expect(code).toMatch(/^\d{6}$/);
    expect((letter as Letter).body).toContainEqual({ type: 'code', label: 'Ihr Code', code });
    expect(linkIn(letter)).not.toContain(code);
  });

  it('are not sent any more once the link was used', async () => {
    const link = await issue('password_reset');
    await test.get(Database).write(Caller.system(null), (tx) => test.get(AccessTokens).revoke(tx, link));
    expect(await compose('users.password_reset', link)).toEqual({ notSent: 'superseded', reason: 'no_longer_valid' });
  });
});
