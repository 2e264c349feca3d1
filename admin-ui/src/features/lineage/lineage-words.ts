import type { LineageStep, LineageType, Language } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import type { IconName } from '../../components/Icon.js';
import { formatNumber } from '../../components/format.js';
import type { Translate } from '../../components/record/described-field.js';
import type { PathStep } from './lineage-path.js';

export const STEP_ICONS: Readonly<Record<LineageType, IconName>> = {
  meetings: 'calendar',
  groups: 'group',
  decisions: 'decision',
  initiatives: 'flag',
  milestones: 'check',
  networks: 'network',
};

/** When a step happened: by its own date, or by that of what led to it. */
export function whenOf({ step, via }: PathStep, language: Language): string {
  const date = step.date ?? via?.date;
  return date ? partialDateText(date, language) : '';
}

/** A line about a step: what is said about how it came about, or where it was and how many took part. */
export function detailOf({ step, via }: PathStep, language: Language, translate: Translate): string {
  return via?.note ?? [step.detail, attendanceOf(step, language, translate)].filter(Boolean).join(', ');
}

function attendanceOf({ attendance }: LineageStep, language: Language, translate: Translate): string {
  if (!attendance) return '';
  const count = formatNumber(attendance.count, language);
  return translate(`lineage.attendance.${attendance.qualifier}`, { count, smart_count: attendance.count });
}
