import 'reflect-metadata';
import { IsIn, IsOptional, registerDecorator, ValidateNested, type ValidationArguments } from 'class-validator';
import { Type } from 'class-transformer';
import { IsOptionalText, together } from '../fields/rules.js';
import { DATE_PRECISIONS, type DatePrecision, type PartialDate } from './partial-date.js';
import { isPlausible } from './bounds.js';

/** A date as exact as it is known, in a request. Its bounds must be those of its precision; a span ends later than it begins. */
export class PartialDateInput implements PartialDate {
  @IsIn(DATE_PRECISIONS)
  @PlausibleBounds()
  precision: DatePrecision;

  @IsOptionalText(10)
  from: string | null;

  @IsOptionalText(10)
  until: string | null;

  @IsOptionalText(120)
  wording: string | null;
}

/** A property that holds a partial date, or nothing. */
export function IsPartialDate(): PropertyDecorator {
  return together(
    IsOptional(),
    ValidateNested(),
    Type(() => PartialDateInput),
  );
}

function PlausibleBounds(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isDateString',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: (_: unknown, { object }: ValidationArguments) => isPlausible(object as PartialDate) },
    });
  };
}
