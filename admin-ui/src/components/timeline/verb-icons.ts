import type { IconName } from '../Icon.js';
import { verbOf } from './history.js';

const ICONS: Readonly<Record<string, IconName>> = {
  created: 'plus',
  added: 'plus',
  updated: 'pen',
  archived: 'archive',
  restored: 'redo',
  deleted: 'trash',
  removed: 'trash',
  ended: 'leave',
  answered: 'calendar',
  office_answered: 'calendar',
  sent: 'mail',
  minutes_sent: 'mail',
  reminded: 'mail',
  unreachable: 'bounce',
  reachable: 'mail',
  exported: 'download',
  closed: 'check',
  confirmed: 'check',
  corrected: 'pen',
  asked: 'mail',
  cancelled: 'block',
  changed_position: 'right',
};

/** The sign for a kind of event, by what happened. */
export function iconOf(kind: string): IconName {
  return ICONS[verbOf(kind)] ?? 'ring';
}
