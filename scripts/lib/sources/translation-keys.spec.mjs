import { keyPattern, keyUses } from './translation-keys.mjs';

const keysOf = (/** @type {string} */ source) => keyUses('Page.tsx', source).keys.map(({ key }) => key);

describe('keyUses', () => {
  it.each([
    ['a call', `translate('today.title')`, ['today.title']],
    ['a call before the login', `text('login.submit', { name })`, ['login.submit']],
    [
      'either branch of a choice',
      `translate(open ? 'menu.close' : wide ? 'menu.wide' : 'menu.open')`,
      ['menu.close', 'menu.wide', 'menu.open'],
    ],
    ['a label', `const entry = { label: 'today.title', path: '/' }`, ['today.title']],
    ['an attribute', `<Field label="login.email" name="email" />`, ['login.email']],
  ])('finds the key in %s', (_case, source, keys) => {
    expect(keysOf(source)).toEqual(keys);
  });

  it('leaves other strings alone', () => {
    expect(
      keysOf(
        `can('organisations.read'); const entry = { label: 'Region', action: 'users.write' }; translate(state === 'a.b' ? x : y)`,
      ),
    ).toEqual([]);
  });
});

describe('keyPattern', () => {
  const builds = (/** @type {string[]} */ parts, /** @type {string} */ key) => keyPattern(parts, ['persons'])?.test(key) ?? false;

  it('takes anything where a template is variable', () => {
    expect(builds(['today.notice.', ''], 'today.notice.mail_waiting')).toBe(true);
    expect(builds(['', '.title'], 'record.conflict.title')).toBe(true);
    expect(builds(['today.notice.', ''], 'today.title')).toBe(false);
  });

  it('takes resources in front where nothing else is fixed', () => {
    expect(builds(['', '.', '.', ''], 'persons.kind.chair')).toBe(true);
    expect(builds(['', '.', '.', ''], 'shell.section.start')).toBe(false);
  });

  it('takes dots literally', () => {
    expect(builds(['a.', ''], 'abc')).toBe(false);
  });

  it('passes over templates that build no keys', () => {
    expect(keyPattern(['/persons/', ''], [])).toBeUndefined();
    expect(keyPattern(['', '-', ''], [])).toBeUndefined();
    expect(keyPattern(['Version ', '. Ende'], [])).toBeUndefined();
  });
});
