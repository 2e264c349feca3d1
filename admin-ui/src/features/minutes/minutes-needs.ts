import type { Language, Need } from '@knotenpunkt/shared';
import type { NeedView } from '../../app/feature.js';
import type { Translate } from '../../components/record/described-field.js';
import { formatDay } from '../../components/record/moments.js';

/** As many letters of a task as find it among the others. */
const ENOUGH = 60;

const minutesPathOf = ({ subject }: Need): string => `/termine/${subject.id}/protokoll`;

/** What waits after a meeting. */
export const MINUTES_NEEDS: Readonly<Record<string, NeedView>> = {
  task_overdue: {
    icon: 'task',
    pathOf: ({ subject }) =>
      `/aufgaben?${new URLSearchParams({ stand: 'overdue', q: subject.name.slice(0, ENOUGH) }).toString()}`,
    detailOf: ({ beside, since, values }, translate, language) =>
      joined([beside?.name, values.group, translate('today.need.due', { day: formatDay(since, language) })]),
  },
  minutes_ready: { icon: 'document', pathOf: minutesPathOf, detailOf: minutesDetail },
  minutes_missing: { icon: 'document', pathOf: minutesPathOf, detailOf: minutesDetail },
};

/** "Termin vom Mo., 10.03.2025 – 3 Beschlüsse, 5 Aufgaben": what there is of each, without what there is none of. */
function minutesDetail({ values }: Need, translate: Translate, language: Language): string {
  const there = ['decisions', 'tasks', 'invited'].filter((name) => Number(values[name]) > 0);
  const written = there.map((name) => translate(`today.need.count.${name}`, { smart_count: values[name] })).join(', ');
  return joined([translate('today.need.met', { day: formatDay(String(values.day), language) }), written]);
}

function joined(parts: readonly (string | number | null | undefined)[]): string {
  return parts.filter(Boolean).join(' – ');
}
