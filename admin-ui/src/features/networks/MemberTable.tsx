import type { Membership, Network } from '@knotenpunkt/shared';
import { partialDateText, periodFrom } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { PartDraft } from '../../components/form/PartDrawer.js';
import { hasEnded } from '../../components/record/period.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { SourceMark } from '../../components/sources/Sources.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { KindMark } from '../organisations/index.js';
import { RESOURCE } from './network-layout.js';

/** A membership in the drawer. */
export type MembershipDraft = PartDraft<Membership>;

interface MemberTableProps {
  network: Network;
  memberships: readonly Membership[];
  /** Absent for those who may change nothing. */
  onEdit?: (draft: MembershipDraft) => void;
}

const COLUMNS = ['organisationId', 'role', 'since', 'until', 'joined'];

/** Everybody who belongs or belonged to the network; who came back stands there twice. */
export function MemberTable({ network, memberships, onEdit }: MemberTableProps) {
  const translate = useTranslate();
  return (
    <Table
      caption={translate('networks.members_of_network', { name: network.name })}
      columns={COLUMNS.map((column) => translate(`memberships.fields.${column}`))}
      tools={onEdit && translate('record.more')}
    >
      {memberships.map((membership) => (
        <MemberRow key={membership.id} membership={membership} onEdit={onEdit} />
      ))}
    </Table>
  );
}

interface MemberRowProps {
  membership: Membership;
  onEdit?: (draft: MembershipDraft) => void;
}

function MemberRow({ membership, onEdit }: MemberRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { organisation, role, since, until, joined } = membership;
  return (
    <tr>
      <th scope="row" className="cell">
        <span className="org">
          <KindMark kind={organisation.kind} />
          <RecordLink resource="organisations" record={organisation} className="name" />
        </span>
      </th>
      <td>{translate(`memberships.role.${role}`)}</td>
      <td className="num">{since ? partialDateText(since, language) : <span className="muted">–</span>}</td>
      <td className="num">{until ? partialDateText(until, language) : <span className="muted">–</span>}</td>
      <td>
        {joined} <SourceMark of={membership.id} />
      </td>
      {onEdit && (
        <td>
          <MemberMenu membership={membership} onEdit={onEdit} />
        </td>
      )}
    </tr>
  );
}

function MemberMenu({ membership, onEdit }: Required<MemberRowProps>) {
  const translate = useTranslate();
  const remove = useRemovePart('memberships', [RESOURCE]);
  const { organisation } = membership;
  const today = new Date().toISOString().slice(0, 10);
  const told = { message: 'networks.membership.removed', values: { name: organisation.name } };
  const end: RecordAction = {
    label: translate('networks.membership.end'),
    icon: 'leave',
    run: () => onEdit({ stored: membership, values: { ...membership, until: periodFrom('day', today) } }),
  };
  const actions: RecordAction[] = [
    {
      label: translate('networks.membership.edit'),
      icon: 'pen',
      run: () => onEdit({ stored: membership, values: membership }),
    },
    ...(hasEnded(membership) ? [] : [end]),
    { label: translate('networks.membership.remove'), icon: 'trash', run: () => void remove(membership, told) },
  ];
  return <RecordMenu actions={actions} />;
}
