import { Clock } from '../../src/platform/clock/index.js';

/** A clock that can be put forward. */
export class TestClock extends Clock {
  private offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Moves time on, in milliseconds. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}
