import type { Need } from '@knotenpunkt/shared/today';
import { recordPath } from '../../app/layout/navigation.js';

/** As many letters of a task as find it among the others. */
const ENOUGH = 60;

/** The address at which something is done. */
export function placeOf({ kind, subject }: Need): string {
  const path = recordPath(subject.type, subject.id) ?? '/';
  switch (kind) {
    case 'task_overdue':
      return `/aufgaben?${new URLSearchParams({ stand: 'overdue', q: subject.name.slice(0, ENOUGH) }).toString()}`;
    case 'minutes_ready':
    case 'minutes_missing':
      return `${path}/protokoll`;
    case 'answers':
    case 'unreachable':
      return path;
  }
}
