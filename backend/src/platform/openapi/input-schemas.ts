import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { servedNames } from '../http/index.js';

export type Schema = Record<string, unknown>;
type Class = new () => object;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** What each rule of class-validator says in JSON Schema (2020-12). */
const SAYS: Record<string, (...constraints: never[]) => Schema> = {
  isString: () => ({ type: 'string' }),
  isNotEmpty: () => ({ minLength: 1 }),
  isDefined: () => ({}),
  maxLength: (maxLength: number) => ({ maxLength }),
  minLength: (minLength: number) => ({ minLength }),
  isLength: (minLength: number, maxLength: number) => ({ minLength, maxLength }),
  matches: (pattern: RegExp) => ({ pattern: pattern.source }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  // Days are asked for by their form besides.
  isIso8601: () => ({ type: 'string', format: 'date' }),
  // Said of a date's precision: whether the bounds beside it fit. JSON Schema has no words for that.
  isDateString: () => ({}),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  isIn: (values: readonly unknown[]) => ({ enum: values }),
  equals: (value: unknown) => ({ const: value }),
  min: (minimum: number) => ({ minimum }),
  max: (maximum: number) => ({ maximum }),
  arrayMaxSize: (maxItems: number) => ({ maxItems }),
  arrayMinSize: (minItems: number) => ({ minItems }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** Describes input classes as the pipe checks them, from the very rules it checks; each class once under its name. */
export class InputSchemas {
  readonly named: Record<string, Schema> = {};

  /** @throws Error for a rule that has no description, so that none is forgotten */
  of(input: Class): Schema {
    if (!(input.name in this.named)) {
      this.named[input.name] = {};
      this.named[input.name] = this.object(input);
    }
    return { $ref: `#/components/schemas/${input.name}` };
  }

  /** Properties of a class, for a query whose values stand one by one. */
  properties(input: Class): { name: string; schema: Schema; required: boolean }[] {
    const rules = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
    const names = [...new Set(rules.map((rule) => rule.propertyName))];
    return names.map((name) => {
      const own = rules.filter((rule) => rule.propertyName === name);
      return { name, schema: this.property(input, name, own), required: !own.some(isOptional) };
    });
  }

  private object(input: Class): Schema {
    const properties = this.properties(input);
    const required = properties.filter((property) => property.required).map(({ name }) => name);
    const served = servedNames(input).map((name) => [name, { readOnly: true }]);
    return {
      type: 'object',
      properties: Object.fromEntries([...served, ...properties.map(({ name, schema }) => [name, schema])]),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }

  private property(input: Class, name: string, rules: Rule[]): Schema {
    const whole = rules.filter((rule) => !rule.each && !isOptional(rule) && !isNested(rule)).map(saidBy);
    const each = rules.filter((rule) => rule.each && !isNested(rule)).map(saidBy);
    const nested = rules.find(isNested);
    const inner = nested && this.of(nestedClass(input, name));
    const schema: Schema = Object.assign({}, ...whole, each.length > 0 && { items: Object.assign({}, ...each) });
    const complete = nested ? (nested.each ? { ...schema, items: inner } : inner) : schema;
    // A rule that may be left out lets null pass as well.
    return rules.some(isOptional) && complete ? { anyOf: [complete, { type: 'null' }] } : (complete ?? {});
  }
}

function saidBy(rule: Rule): Schema {
  const says = SAYS[rule.name ?? ''];
  if (!says) throw new Error(`The rule ${rule.name ?? rule.type} of ${rule.propertyName} has no description`);
  return says(...((rule.constraints ?? []) as never[]));
}

function isOptional(rule: Rule): boolean {
  return rule.type === 'conditionalValidation';
}

function isNested(rule: Rule): boolean {
  return rule.type === 'nestedValidation';
}

/** Which class the transformer makes of a value; asked by letting it make one. */
function nestedClass(input: Class, name: string): Class {
  const made = plainToInstance(input, { [name]: {} }) as Record<string, object>;
  const type = made[name]?.constructor;
  if (!type || type === Object) throw new Error(`${input.name}.${name} names no type`);
  return type as Class;
}
