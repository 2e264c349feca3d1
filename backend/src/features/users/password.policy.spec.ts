import { AppError } from '../../platform/errors/index.js';
import { refuseGuessable } from './password.policy.js';

const USER = { email: 'jannis.holtkoetter@musterregion.example', name: 'Jannis Holtkötter' };

function isRefused(password: string): boolean {
  try {
    refuseGuessable(password, USER);
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).details.fields).toEqual([{ path: 'password', code: 'too_common' }]);
    return true;
  }
}

describe('passwords anybody would guess', () => {
  it.each([
    ['one character', 'aaaaaaaaaaaaa'],
    ['a short pattern', 'abcabcabcabc'],
    ['a sequence', '123456789012'],
    ['a sequence backwards', 'zyxwvutsrqpo'],
    ['a common word with a year', 'Passwort2026!'],
    ['a season with a number', 'Sommer20262027'],
    ['keys side by side', 'qwertzuiopas'],
    ['our own name', 'Knotenpunkt#1234'],
    ['the own first name', 'jannis19901990'],
    ['the own whole name', 'Jannis.Holtkötter'],
    ['the own address', 'jannis.holtkoetter1'],
  ])('are refused: %s', (_, password) => expect(isRefused(password)).toBe(true));

  it.each([
    ['several words', 'Leuchtturm hinter Wolken'],
    ['random characters', 'x7!kQz92-Lm4'],
    ['a common word in a long sentence', 'im Sommer schwimmt der Biber'],
    ['letters of any script', 'Überfährbärchen'],
  ])('are not: %s', (_, password) => expect(isRefused(password)).toBe(false));
});
