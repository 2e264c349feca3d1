import { Injectable } from '@nestjs/common';
import { Subject as Stream, type Observable } from 'rxjs';
import type { Subject } from './event-log.js';

/** Tells that records changed, without their content. */
export interface Change {
  eventId: string;
  regionId: string;
  subjects: readonly Subject[];
}

/** Committed changes of this process; listeners pass them on to browsers and to other processes. */
@Injectable()
export class ChangeFeed {
  private readonly stream = new Stream<Change>();
  readonly changes: Observable<Change> = this.stream.asObservable();

  announce(change: Change): void {
    this.stream.next(change);
  }
}
