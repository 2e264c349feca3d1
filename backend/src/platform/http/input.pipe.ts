import type { Field, FieldProblem } from '@knotenpunkt/shared';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { AppError } from '../errors/index.js';

/** Key of the names that are served but not set by a DTO; see `servedWith`. */
const SERVED = Symbol('served');

/**
 * Declares what a record is served with beyond its input class: read-only fields and resolved references, ignored
 * when they come back as they were served.
 */
export function servedWith(input: new () => object, fields: readonly Field[], resolved: readonly string[] = []): void {
  const readOnly = fields.filter((field) => field.readOnly && field.name !== 'version').map((field) => field.name);
  Object.defineProperty(input, SERVED, { value: [...readOnly, ...resolved] });
}

/** What of a record is ignored when it comes back; see `servedWith`. */
export function servedNames(input: object): readonly string[] {
  return (input as { [SERVED]?: readonly string[] })[SERVED] ?? [];
}

/** Checks every body, query and path object against its class: unknown names are refused, nothing is converted silently. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || !metatype || PLAIN.includes(metatype)) return value;
    return checkedInput(metatype as new () => object, value);
  }
}

/**
 * An input that keeps the rules of its class.
 * @throws AppError `invalid_input` naming the fields that do not
 */
export async function checkedInput<T extends object>(type: new () => T, value: unknown): Promise<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('invalid_input');
  if (!isSound(value, MOST_LEVELS)) throw new AppError('invalid_input');
  const input = plainToInstance(type, withoutReadOnly(value, type), { enableImplicitConversion: false });
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new AppError('invalid_input', { fields: errors.flatMap((error) => fieldProblems(error)) });
  return input;
}

/** Levels of lists and objects in each other. Checking goes down all of them, and a stack has an end. */
const MOST_LEVELS = 64;

/** Half of a pair of UTF-16 surrogates: JSON can carry it, neither jsonb nor an address can. */
const HALF_CHARACTER = /\p{Surrogate}/u;

function isSound(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return !HALF_CHARACTER.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isSound(inner, levels - 1));
}

const PLAIN: unknown[] = [String, Number, Boolean, Array, Object];

function withoutReadOnly(value: object, metatype: object): object {
  const served = servedNames(metatype);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !served.includes(name)));
}

function fieldProblems(error: ValidationError, prefix = ''): FieldProblem[] {
  const path = prefix + error.property;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ path, code: FIELD_CODES[constraint] ?? 'invalid' }));
  const nested = (error.children ?? []).flatMap((child) => fieldProblems(child, `${path}.`));
  return [...own.slice(0, 1), ...nested];
}

/** What class-validator calls its rules, in the words the interface translates under `problems.field`. */
const FIELD_CODES: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  isNotEmpty: 'required',
  isDefined: 'required',
  matches: 'wrong_form',
  isString: 'not_a_text',
  isInt: 'not_a_number',
  isNumber: 'not_a_number',
  isBoolean: 'not_a_boolean',
  isArray: 'not_a_list',
  isObject: 'not_an_object',
  nestedValidation: 'not_an_object',
  isIn: 'unknown_value',
  isEmail: 'not_an_email',
  isUrl: 'not_a_url',
  isUuid: 'not_an_id',
  maxLength: 'too_long',
  minLength: 'too_short',
  isLength: 'wrong_length',
  arrayMaxSize: 'too_many',
  arrayMinSize: 'too_few',
  arrayUnique: 'not_unique',
  min: 'too_small',
  max: 'too_large',
};
