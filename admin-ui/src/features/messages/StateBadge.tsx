import type { MessageState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

const LOOKS: Record<MessageState, string> = {
  queued: 'brand',
  claimed: 'brand',
  sent: 'ok',
  deferred: 'maybe',
  unknown: 'maybe',
  failed: 'no',
  bounced: 'no',
  suppressed: '',
  superseded: '',
};

/** The state of a mail in a word. */
export function StateBadge({ state }: { state: MessageState }) {
  const translate = useTranslate();
  return <span className={`badge ${LOOKS[state]}`}>{translate(`messages.state.${state}`)}</span>;
}
