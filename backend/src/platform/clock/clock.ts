import { Injectable } from '@nestjs/common';

/** The time of this process; tests give another one. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

export const SECONDS = 1_000;
export const MINUTES = 60 * SECONDS;
export const HOURS = 60 * MINUTES;
export const DAYS = 24 * HOURS;

/** When an id was made: a UUIDv7 begins with the Unix time in milliseconds (RFC 9562, 5.7). */
export function instantOf(id: string): Date {
  return new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16));
}

/** The instant `milliseconds` before `instant`. */
export function before(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() - milliseconds);
}

/** The instant `milliseconds` after `instant`. */
export function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
