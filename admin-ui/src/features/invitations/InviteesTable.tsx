import { FAMILY_OF_KIND, type Invitation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { Glyph } from '../../components/Glyph.js';
import { AnswerState, PlannedMail, LastMail } from './InviteeStates.js';
import { InviteeActions, type InviteeHandlers } from './InviteeActions.js';
import type { Invitee } from './invitee-order.js';

interface InviteesTableProps extends InviteeHandlers {
  invitees: readonly Invitee[];
  editable: boolean;
}

/** One row for each person; on small screens answer and mail share a column. */
export function InviteesTable({ invitees, editable, onAnswer }: InviteesTableProps) {
  const translate = useTranslate();
  return (
    <div className="card tablewrap">
      <table className="table calm">
        <caption className="vh">{translate('invitations.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('invitations.column.person')}</th>
            <th scope="col">
              {translate('invitations.column.answer')}
              <span className="m-only">{translate('invitations.column.and_mail')}</span>
            </th>
            <th scope="col" className="opt">
              {translate('invitations.column.mail')}
            </th>
            {editable && (
              <th scope="col" className="opt">
                <span className="vh">{translate('invitations.column.action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {invitees.map((invitee) => (
            <InviteeRow key={invitee.invitation.id} invitee={invitee} editable={editable} onAnswer={onAnswer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InviteeRow({ invitee, editable, onAnswer }: { invitee: Invitee; editable: boolean } & InviteeHandlers) {
  const actions = editable ? <InviteeActions invitee={invitee} onAnswer={onAnswer} /> : null;
  return (
    <tr>
      <th scope="row" className="cell">
        <PersonName invitation={invitee.invitation} />
      </th>
      <td>
        <AnswerState invitation={invitee.invitation} />
        <div className="m-only">
          <MailState invitee={invitee} />
          {actions}
        </div>
      </td>
      <td className="opt">
        <MailState invitee={invitee} />
      </td>
      {editable && <td className="opt act-cell">{actions}</td>}
    </tr>
  );
}

function MailState({ invitee: { invitation, planned } }: { invitee: Invitee }) {
  return (
    <>
      <LastMail invitation={invitation} />
      <PlannedMail invitation={invitation} planned={planned} />
    </>
  );
}

function PersonName({ invitation: { personId, name, organisation, deputyForId } }: { invitation: Invitation }) {
  const translate = useTranslate();
  const path = personId && recordPath('persons', personId);
  return (
    <>
      {path ? (
        <Link className="name" to={path}>
          {name}
        </Link>
      ) : (
        <span className="name">{name}</span>
      )}
      {deputyForId && (
        <>
          {' '}
          <span className="badge">{translate('invitations.deputy')}</span>
        </>
      )}
      {organisation && (
        <span className="sub">
          <Glyph
            family={FAMILY_OF_KIND[organisation.kind]}
            label={translate(`organisations.family.${FAMILY_OF_KIND[organisation.kind]}`)}
          />{' '}
          {organisation.name}
        </span>
      )}
    </>
  );
}
