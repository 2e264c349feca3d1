import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';

/** A text that says something. */
export function IsText(maxLength: number): PropertyDecorator {
  return together(IsString(), Matches(/\S/), MaxLength(maxLength));
}

/** A text that may be empty or left out. */
export function IsOptionalText(maxLength: number): PropertyDecorator {
  return together(IsOptional(), IsString(), MaxLength(maxLength));
}

/** A list of short texts, as of other names, that may be left out. */
export function IsOptionalTexts(maxItems: number, maxLength: number): PropertyDecorator {
  return together(IsOptional(), IsArray(), ArrayMaxSize(maxItems), ...eachText(maxLength));
}

/** Tags of a record, each once. They may be left out. */
export function IsTags(maxItems: number, maxLength: number): PropertyDecorator {
  return together(IsOptional(), IsArray(), ArrayMaxSize(maxItems), ArrayUnique(), ...eachText(maxLength));
}

/** Other records by their ids, each once. They may be left out. */
export function IsOptionalIds(maxItems: number): PropertyDecorator {
  return together(IsOptional(), IsArray(), ArrayMaxSize(maxItems), ArrayUnique(), IsUUID(undefined, { each: true }));
}

/** A day of the calendar: `2025-03-12`. */
export function IsDay(): PropertyDecorator {
  return together(Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));
}

/** A page of the web, with its protocol. */
export function IsWebAddress(maxLength: number): PropertyDecorator {
  return together(IsUrl({ protocols: ['http', 'https'], require_protocol: true }), MaxLength(maxLength));
}

/** The version a record was read at. A request may name it as `If-Match` instead. */
export function IsVersion(): PropertyDecorator {
  return together(IsOptional(), IsInt(), Min(1));
}

function eachText(maxLength: number): PropertyDecorator[] {
  return [IsString({ each: true }), IsNotEmpty({ each: true }), MaxLength(maxLength, { each: true })];
}

/** Several rules as one, in the order they would stand above a property; as there, the last is the first to be asked. */
export function together(...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules.toReversed()) rule(target, property);
  };
}
