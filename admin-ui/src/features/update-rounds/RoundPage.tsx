import type { Field, UpdateRound } from '@knotenpunkt/shared';
import { UPDATE_ROUND_FIELDS } from '@knotenpunkt/shared/update-rounds';
import { useGetOne, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { Timeline } from '../../components/timeline/Timeline.js';
import { toProblem } from '../../data/problem.js';
import { DraftStage } from './DraftStage.js';
import { draftOf, inputOf, type RoundDraft } from './round-draft.js';
import { PATH, RESOURCE } from './round-paths.js';
import { RoundForm } from './RoundForm.js';
import { RoundHeader } from './RoundHeader.js';
import { changeRound, useRefresh } from './rounds.api.js';
import { SentStage } from './SentStage.js';
import './rounds.css';

/** One round: put together, then followed until everybody has answered. */
export function RoundPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<UpdateRound>(RESOURCE, { id });
  if (data) return <Loaded key={data.id} round={data} />;
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('update-rounds.single')}>
      <h1>{translate('update-rounds.single')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Loaded({ round }: { round: UpdateRound }) {
  const translate = useTranslate();
  const mayWrite = useMay()('update-rounds.write');
  const [editing, setEditing] = useState(false);
  return (
    <Page title={round.name}>
      <div className="record-way">
        <Crumbs label={translate('update-rounds.title')} to={PATH} />
      </div>
      <RoundHeader round={round} mayWrite={mayWrite} onEdit={() => setEditing(true)} />
      {round.state === 'draft' ? (
        <DraftStage round={round} mayWrite={mayWrite} />
      ) : (
        <SentStage round={round} mayWrite={mayWrite} />
      )}
      <RoundHistory id={round.id} />
      {editing && <EditDrawer round={round} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function EditDrawer({ round, onClose }: { round: UpdateRound; onClose: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const save = async (draft: RoundDraft) => {
    await changeRound(round.id, { ...inputOf(draft), version: round.version });
    await refresh();
    onClose();
  };
  return (
    <FormDrawer title={translate('update-rounds.edit')} open onClose={onClose}>
      <RoundForm initial={draftOf(round)} saveLabel={translate('form.save')} onSave={save} onCancel={onClose} />
    </FormDrawer>
  );
}

/** What the history tells besides the fields: how many mails went out, how many organisations came onto the list. */
const TOLD = [
  ...UPDATE_ROUND_FIELDS,
  { name: 'mails', type: 'number', readOnly: true },
  { name: 'members', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Who sent, reminded and moved what. */
function RoundHistory({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <FieldsProvider resource={RESOURCE} path={PATH} declared={TOLD} suggested={[]} fixed>
      <section className="round-history" aria-labelledby="history">
        <div className="sec-head">
          <h2 id="history">{translate('timeline.title')}</h2>
        </div>
        <Timeline id={id} />
      </section>
    </FieldsProvider>
  );
}
