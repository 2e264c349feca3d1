import { RegisterFile, type RegisterEntryInput } from '@knotenpunkt/shared';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

/** Why a file of the register is not taken; nothing of it is. */
export class RegisterError extends Error {
  /** @param found where it is wrong: `entries.3.kind`, or keys of entries */
  constructor(
    readonly reason: 'invalid' | 'unknown_key' | 'circle',
    readonly found: readonly string[],
  ) {
    super(`${reason}: ${found.join(', ')}`);
  }
}

/** How many entries of a file were new, changed, known as they are, or older than what is known already. */
export interface RegisterImport {
  added: number;
  changed: number;
  unchanged: number;
  older: number;
}

/**
 * The entries of a file, once it is what it should be.
 * @throws RegisterError `invalid` naming every place that is wrong
 */
export async function registerEntriesOf(content: unknown): Promise<RegisterEntryInput[]> {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new RegisterError('invalid', ['entries']);
  const file = plainToInstance(RegisterFile, content);
  const errors = await validate(file, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new RegisterError('invalid', errors.flatMap(placesOf));
  return file.entries;
}

function placesOf({ property, children = [] }: ValidationError): string[] {
  if (children.length === 0) return [property];
  return children.flatMap(placesOf).map((place) => `${property}.${place}`);
}
