import type { UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { AddMembers } from './AddMembers.js';
import { LetterDialog } from './LetterDialog.js';
import { MembersTable } from './MembersTable.js';
import { PreflightSummary } from './PreflightSummary.js';
import { sendRound, usePreflight } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

interface StageProps {
  round: UpdateRound;
  mayWrite: boolean;
}

/** Before sending: who is asked, through whom, and what goes out. */
export function DraftStage({ round, mayWrite }: StageProps) {
  const translate = useTranslate();
  const { data, error, refetch } = usePreflight(round.id);
  return (
    <div className="round-stage">
      <section className="card" aria-labelledby="round-members">
        <div className="sec-head">
          <h2 id="round-members">{translate('update-rounds.members')}</h2>
        </div>
        {mayWrite && <AddMembers roundId={round.id} />}
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={5} />}
        {data?.entries.length === 0 && (
          <EmptyState icon="organisation" title={translate('update-rounds.nobody.title')}>
            {translate('update-rounds.nobody.text')}
          </EmptyState>
        )}
        {data && data.entries.length > 0 && <MembersTable entries={data.entries} mayWrite={mayWrite} />}
      </section>
      <SendCard round={round} mayWrite={mayWrite} />
    </div>
  );
}

/** Before anything leaves the house: to whom, what, and who gets nothing and why. */
function SendCard({ round, mayWrite }: StageProps) {
  const translate = useTranslate();
  const run = useRoundAction();
  const { data } = usePreflight(round.id);
  const [asking, setAsking] = useState(false);
  const [reading, setReading] = useState(false);
  const action = translate('update-rounds.send.action', { smart_count: data?.mails ?? 0 });
  const send = () => {
    setAsking(false);
    if (data)
      void run(() => sendRound(round.id, data.version), translate('update-rounds.send.done', { smart_count: data.mails }));
  };
  return (
    <aside className="card pad round-send" aria-labelledby="round-send">
      <h2 id="round-send">{translate('update-rounds.send.title')}</h2>
      {data && <PreflightSummary preflight={data} />}
      <div className="btns">
        <button type="button" className="btn" onClick={() => setReading(true)}>
          <Icon name="eye" />
          {translate('update-rounds.letter.open')}
        </button>
        {mayWrite && (
          <button type="button" className="btn primary" disabled={!data || data.mails === 0} onClick={() => setAsking(true)}>
            <Icon name="send" />
            {action}
          </button>
        )}
      </div>
      {reading && <LetterDialog roundId={round.id} onClose={() => setReading(false)} />}
      <ConfirmDialog
        open={asking}
        title={translate('update-rounds.send.confirm', { name: round.name })}
        action={action}
        onCancel={() => setAsking(false)}
        onConfirm={send}
      >
        {data && <PreflightSummary preflight={data} />}
        <p>{translate('update-rounds.send.final')}</p>
      </ConfirmDialog>
    </aside>
  );
}
