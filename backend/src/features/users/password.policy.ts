import { AppError } from '../../platform/errors/index.js';

/** Fewer different characters than this are a pattern, not a password. */
const MIN_DIFFERENT = 6;

/** Letters that must be left once everything guessable is taken out. */
const MIN_OWN = 8;

/** Long enough, and yet among the first a guesser tries. */
const COMMON = (
  'passwort password kennwort willkommen welcome geheim qwertz qwerty asdfgh letmein iloveyou hallo schatz fussball ' +
  'sommer winter fruehling herbst admin knotenpunkt regionalagentur'
).split(' ');

/**
 * Refuses passwords anybody would guess (NIST SP 800-63B-4, 3.1.1.2); length is checked with the input.
 * @throws AppError `invalid_input` naming the field
 */
export function refuseGuessable(password: string, { email, name }: { email: string; name: string }): void {
  if (isGuessable(password.toLowerCase(), [email.split('@')[0] ?? '', ...name.toLowerCase().split(/\s+/)])) {
    throw new AppError('invalid_input', { fields: [{ path: 'password', code: 'too_common' }] });
  }
}

function isGuessable(password: string, own: string[]): boolean {
  if (new Set(password).size < MIN_DIFFERENT || isSequence(password)) return true;
  // What is left once common words and one's own name are taken out must still be a password.
  const words = [...COMMON, ...own.filter((word) => word.length > 2)];
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password).replaceAll(/[\d\W_]/g, '');
  return rest.length < MIN_OWN && words.some((word) => password.includes(word));
}

/** 123456789012, abcdefghijkl: each character follows the one before. */
function isSequence(password: string): boolean {
  const steps = [...password].slice(1).filter((character, index) => {
    const step = character.charCodeAt(0) - password.charCodeAt(index);
    return Math.abs(step) === 1 || step === -9;
  });
  return steps.length >= password.length - 2;
}
