import { Injectable } from '@nestjs/common';
import { Subject as Stream, type Observable } from 'rxjs';

/** A record an event is about. */
export interface Subject {
  type: string;
  id: string;
  /** Version after the change, told to open browsers. */
  version?: number;
  /** The meeting whose invitation the event is about, in histories that tell all of them in one line. */
  fold?: string;
}

/** Tells that records changed, without their content. */
export interface Change {
  /** Null where no event tells of it: whoever is away then does not hear of it later. */
  eventId: string | null;
  regionId: string;
  /** A subject without id stands for many records of its type. */
  subjects: readonly (Omit<Subject, 'id'> & { id: string | null })[];
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
