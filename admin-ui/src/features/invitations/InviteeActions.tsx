import type { Invitation, MessageState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { useMay } from '../../app/session/SessionContext.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useAction } from '../../components/use-action.js';
import type { Invitee } from './invitee-order.js';
import { removeInvitation, RESOURCE, resendMail } from './invitations.api.js';

export interface InviteeHandlers {
  /** Opens the form for an answer, or for somebody who comes instead. */
  onAnswer: (invitation: Invitation, deputy?: boolean) => void;
}

const REFUSED: readonly MessageState[] = ['failed', 'bounced'];
const UNSURE: readonly MessageState[] = ['unknown', 'failed'];

/** The one thing that helps with this person now, and what is done now and then. */
export function InviteeActions({ invitee, onAnswer }: { invitee: Invitee } & InviteeHandlers) {
  const { invitation } = invitee;
  return (
    <span className="btns row-actions">
      <Remedy invitee={invitee} onAnswer={onAnswer} />
      <RecordMenu actions={useRowActions(invitation, onAnswer)} />
    </span>
  );
}

function Remedy({ invitee, onAnswer }: { invitee: Invitee } & InviteeHandlers) {
  const translate = useTranslate();
  const { invitation, planned } = invitee;
  const state = invitation.lastMessage?.state;
  const wrongAddress = planned?.reason === 'unreachable' || (state !== undefined && REFUSED.includes(state));
  if (wrongAddress) return <PersonLink invitation={invitation} label={translate('invitations.remedy.change_address')} />;
  if (planned?.reason === 'no_address') {
    return <PersonLink invitation={invitation} label={translate('invitations.remedy.enter_address')} />;
  }
  if (invitation.answer === 'no' && !invitation.deputyName) {
    return (
      <button type="button" className="btn s act" onClick={() => onAnswer(invitation, true)}>
        {translate('invitations.remedy.deputy')}
      </button>
    );
  }
  return null;
}

function PersonLink({ invitation: { personId }, label }: { invitation: Invitation; label: string }) {
  const may = useMay();
  const path = personId && recordPath('persons', personId);
  if (!path || !may('persons.write')) return null;
  return (
    <Link className="btn s act" to={`${path}?edit`}>
      {label}
    </Link>
  );
}

function useRowActions(invitation: Invitation, onAnswer: InviteeHandlers['onAnswer']): RecordAction[] {
  const translate = useTranslate();
  const may = useMay();
  const run = useAction(RESOURCE);
  const { lastMessage, name } = invitation;
  const again: RecordAction[] =
    lastMessage && UNSURE.includes(lastMessage.state) && may('messages.send')
      ? [
          {
            label: translate('invitations.remedy.resend'),
            icon: 'redo',
            run: () => void run(() => resendMail(lastMessage.id), translate('invitations.resent', { name })),
          },
        ]
      : [];
  return [
    ...again,
    { label: translate('invitations.enter_answer'), icon: 'pen', run: () => onAnswer(invitation) },
    {
      label: translate('invitations.remove'),
      icon: 'trash',
      run: () => void run(() => removeInvitation(invitation), translate('invitations.removed', { name })),
    },
  ];
}
