import type { Language } from '@knotenpunkt/shared';
import type { Need } from '@knotenpunkt/shared/today';
import { useTranslate } from 'ra-core';
import type { Translate } from '../../components/record/described-field.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

/** What stands below the sentence of a need. */
export function useNeedDetail(need: Need): string {
  return needDetail(need, useTranslate(), useLanguage());
}

export function needDetail(need: Need, translate: Translate, language: Language): string {
  const { kind, beside, since, values } = need;
  switch (kind) {
    case 'task_overdue':
      return joined([beside?.name, values.group, translate('today.need.due', { day: formatDay(since, language) })]);
    case 'answers':
      return answersGiven(values, translate);
    case 'unreachable':
      return joined([values.address, beside && translate('today.need.invited_to', { meeting: beside.name })]);
    case 'minutes_ready':
    case 'minutes_missing':
      return joined([translate('today.need.met', { day: formatDay(String(values.day), language) }), written(values, translate)]);
  }
}

/** "5 zugesagt, 1 abgesagt: „Urlaub“" */
function answersGiven(values: Need['values'], translate: Translate): string {
  const counts = counted(['yes', 'maybe', 'no', 'deputy'], values, translate);
  return values.comment ? translate('today.need.with_comment', { counts, comment: values.comment }) : counts;
}

function written(values: Need['values'], translate: Translate): string {
  return counted(['decisions', 'tasks', 'invited'], values, translate);
}

/** "3 Beschlüsse, 5 Aufgaben": what there is of each, without what there is none of. */
function counted(names: readonly string[], values: Need['values'], translate: Translate): string {
  const there = names.filter((name) => Number(values[name]) > 0);
  return there.map((name) => translate(`today.need.count.${name}`, { smart_count: values[name] })).join(', ');
}

function joined(parts: readonly (string | number | null | undefined)[]): string {
  return parts.filter(Boolean).join(' – ');
}
