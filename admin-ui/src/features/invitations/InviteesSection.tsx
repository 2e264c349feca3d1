import type { Invitation, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { formatNumber } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { AddPeopleDialog } from './AddPeopleDialog.js';
import { AnswerDialog } from './AnswerDialog.js';
import { INVITEE_TABS, inOrder, inviteesOf, ofTab, type Invitee, type InviteeTab } from './invitee-order.js';
import { useInvitations, usePreflight } from './invitations.api.js';
import { InviteesTable } from './InviteesTable.js';
import './invitations.css';

interface InviteesSectionProps {
  meeting: Meeting;
  /** Whether people may still be added, removed and written to by the user. */
  editable: boolean;
}

/** Who is on the list of a meeting, what they answered and how the last mail to each stands. */
export function InviteesSection({ meeting, editable }: InviteesSectionProps) {
  const translate = useTranslate();
  const query = useInvitations(meeting.id);
  const { data: preflight } = usePreflight(meeting.id, editable);
  const [adding, setAdding] = useState(false);
  const { data, total = 0, error, refetch } = query;
  return (
    <section aria-labelledby="invitees" className="invitees">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data && (
        <Invitees
          invitees={inOrder(inviteesOf(data, preflight?.entries ?? []))}
          editable={editable}
          onAdd={() => setAdding(true)}
        />
      )}
      {data && total > data.length && (
        <p className="small muted">{translate('invitations.not_shown', { smart_count: total - data.length })}</p>
      )}
      {adding && <AddPeopleDialog meeting={meeting} present={data ?? []} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface InviteesProps {
  invitees: Invitee[];
  editable: boolean;
  onAdd: () => void;
}

function Invitees({ invitees, editable, onAdd }: InviteesProps) {
  const translate = useTranslate();
  const [tab, setTab] = useState<InviteeTab>('all');
  const [answering, setAnswering] = useState<{ invitation: Invitation; deputy: boolean }>();
  const shown = ofTab(invitees, tab);
  return (
    <>
      <div className="sec-head">
        <h2 id="invitees">{translate('invitations.title')}</h2>
        <span className="tally">{invitees.length}</span>
        {editable && (
          <button type="button" className="btn s act" onClick={onAdd}>
            <Icon name="plus" small />
            {translate('invitations.add.open')}
          </button>
        )}
        {invitees.length > 0 && <Tabs invitees={invitees} chosen={tab} onChoose={setTab} />}
      </div>
      {invitees.length === 0 && (
        <EmptyState icon="person" title={translate('invitations.empty.title')}>
          {translate('invitations.empty.text')}
        </EmptyState>
      )}
      {invitees.length > 0 && shown.length === 0 && <p className="muted">{translate(`invitations.none.${tab}`)}</p>}
      {shown.length > 0 && (
        <InviteesTable
          invitees={shown}
          editable={editable}
          onAnswer={(invitation, deputy = false) => setAnswering({ invitation, deputy })}
        />
      )}
      {answering && <AnswerDialog {...answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

interface TabsProps {
  invitees: readonly Invitee[];
  chosen: InviteeTab;
  onChoose: (tab: InviteeTab) => void;
}

function Tabs({ invitees, chosen, onChoose }: TabsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <span className="end scrollx">
      <span className="seg" role="group" aria-label={translate('invitations.tabs')}>
        {INVITEE_TABS.map((tab) => {
          const count = ofTab(invitees, tab).length;
          return (
            <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => onChoose(tab)}>
              {translate(`invitations.tab.${tab}`)}
              {tab !== 'all' && <span className="num"> {formatNumber(count, language)}</span>}
            </button>
          );
        })}
      </span>
    </span>
  );
}
