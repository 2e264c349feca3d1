import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUP = 5;
const HOW_MANY = 10;

/** Ten codes of two groups, 49 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => `${group()}-${group()}`);
}

/** As it is compared: however it was typed. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function group(): string {
  return Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
