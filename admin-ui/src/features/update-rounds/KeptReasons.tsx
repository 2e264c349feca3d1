import type { ImportReason, ProposedChange } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { Translate } from '../../components/record/described-field.js';

/** What stayed when a decision was taken back, and why. */
export function KeptReasons({ change: { kept } }: { change: ProposedChange }) {
  const translate = useTranslate();
  if (kept.length === 0) return null;
  return (
    <span className="sub">
      {translate('update-rounds.review.kept')}{' '}
      {kept.map((reason) => `${whatStayed(reason, translate)} – ${translate(`imports.reason.${reason.code}`)}`).join('; ')}
    </span>
  );
}

/** "Telefon", "Sitz in Beirat". */
function whatStayed({ resource = '', field, name }: ImportReason, translate: Translate): string {
  if (field && !name) return translate(`${resource}.fields.${field}`);
  return translate(`update-rounds.review.kept_what.${resource}`, { name: name ?? '' });
}
