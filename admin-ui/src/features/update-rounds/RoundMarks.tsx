import type { RequestState, UpdateRequest, UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon, type IconName } from '../../components/Icon.js';

const STATE_LOOKS = { draft: 'line', open: 'brand', closed: '' } as const;

export function RoundState({ state }: { state: UpdateRound['state'] }) {
  const translate = useTranslate();
  return <span className={`badge ${STATE_LOOKS[state]}`}>{translate(`update-rounds.state.${state}`)}</span>;
}

/** "12 von 40 geantwortet, 3 warten auf Freigabe" */
export function RoundProgress({ round: { state, counts } }: { round: UpdateRound }) {
  const translate = useTranslate();
  if (state === 'draft') return <span className="soft">{translate('update-rounds.planned', { smart_count: counts.all })}</span>;
  return (
    <>
      <span className="num">{translate('update-rounds.answered_of', { answered: counts.answered, sent: counts.sent })}</span>{' '}
      {counts.waiting > 0 && (
        <span className="badge signal">{translate('update-rounds.waiting', { smart_count: counts.waiting })}</span>
      )}
    </>
  );
}

const LOOKS: Record<RequestState, { icon: IconName; tone: string }> = {
  planned: { icon: 'ring', tone: '' },
  skipped: { icon: 'block', tone: 'warn' },
  open: { icon: 'clock', tone: '' },
  answered: { icon: 'alert', tone: 'warn' },
  settled: { icon: 'check', tone: 'ok' },
  withdrawn: { icon: 'close', tone: '' },
};

/** How far one organisation is, in a sign and words. */
export function RequestStateMark({ request }: { request: UpdateRequest }) {
  const translate = useTranslate();
  const { state, reason, confirmed, undelivered, late } = request;
  if (state === 'open' && undelivered) return <Mark icon="bounce" tone="warn" words={translate('update-rounds.undelivered')} />;
  const { icon, tone } = LOOKS[state];
  const word = state === 'settled' && confirmed ? 'confirmed' : state;
  const words = [
    translate(`update-rounds.request_state.${word}`),
    reason && translate(`update-rounds.reason.${reason}`),
    late && translate('update-rounds.late'),
  ];
  return <Mark icon={icon} tone={tone} words={words.filter(Boolean).join(', ')} />;
}

function Mark({ icon, tone, words }: { icon: IconName; tone: string; words: string }) {
  return (
    <span className={`state ${tone}`}>
      <Icon name={icon} small />
      {words}
    </span>
  );
}
