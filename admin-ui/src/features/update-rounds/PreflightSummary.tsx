import type { RoundPreflight, RoundPreflightEntry, SkipReason } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** Names that fit. */
const NAMED = 8;

/** How many get a mail, and for each reason who gets none. */
export function PreflightSummary({ preflight: { entries } }: { preflight: RoundPreflight }) {
  const translate = useTranslate();
  const sending = entries.filter(({ reason }) => reason === null);
  const copies = sending.filter(({ office }) => office !== null);
  const reasons = [...new Set(entries.flatMap(({ reason }) => reason ?? []))];
  return (
    <ul className="round-summary">
      <li>
        <Icon name="mail" />
        <span>
          <b>
            {sending.length === 0
              ? translate('update-rounds.send.nobody')
              : translate('update-rounds.send.organisations', { smart_count: sending.length })}
          </b>
          {copies.length > 0 && ` ${translate('update-rounds.send.copies', { smart_count: copies.length })}`}
        </span>
      </li>
      {reasons.map((reason) => (
        <Skipped key={reason} reason={reason} entries={entries.filter((entry) => entry.reason === reason)} />
      ))}
    </ul>
  );
}

function Skipped({ reason, entries }: { reason: SkipReason; entries: readonly RoundPreflightEntry[] }) {
  const translate = useTranslate();
  const names = entries.slice(0, NAMED).map(({ organisation }) => organisation.name);
  const rest = entries.length - names.length;
  return (
    <li>
      <Icon name="block" />
      <span>
        <b>{translate('update-rounds.send.skipped', { smart_count: entries.length })}</b>{' '}
        {translate(`update-rounds.because.${reason}`)}: {names.join(', ')}
        {rest > 0 && ` ${translate('update-rounds.send.more', { smart_count: rest })}`}
      </span>
    </li>
  );
}
