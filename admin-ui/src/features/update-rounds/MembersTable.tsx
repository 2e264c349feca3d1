import type { RoundPreflightEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { Table } from '../../components/Table.js';
import { OrganisationLink } from '../organisations/index.js';
import { ContactDialog } from './ContactDialog.js';
import { removeMember } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

interface MembersTableProps {
  entries: readonly RoundPreflightEntry[];
  mayWrite: boolean;
}

/** Through whom each organisation is asked, or why it is not. */
export function MembersTable({ entries, mayWrite }: MembersTableProps) {
  const translate = useTranslate();
  const run = useRoundAction();
  const [choosing, setChoosing] = useState<RoundPreflightEntry>();
  return (
    <>
      <Table
        className="calm"
        caption={translate('update-rounds.members')}
        columns={[
          translate('update-rounds.columns.organisation'),
          { label: translate('update-rounds.columns.recipient'), className: 'opt' },
        ]}
        tools={mayWrite && translate('record.more')}
      >
        {entries.map((entry) => (
          <tr key={entry.requestId}>
            <th scope="row" className="cell">
              <OrganisationLink organisation={entry.organisation} />
              <span className="m-only">
                <RecipientCell entry={entry} />
              </span>
            </th>
            <td className="opt">
              <RecipientCell entry={entry} />
            </td>
            {mayWrite && (
              <td className="act-cell">
                <span className="btns row-actions">
                  <button type="button" className="btn s quiet" onClick={() => setChoosing(entry)}>
                    {translate('update-rounds.contact.open')}
                    <span className="vh">: {entry.organisation.name}</span>
                  </button>
                  <button
                    type="button"
                    className="btn icon quiet"
                    aria-label={translate('update-rounds.take_off', { name: entry.organisation.name })}
                    onClick={() => void run(() => removeMember(entry.requestId))}
                  >
                    <Icon name="close" small />
                  </button>
                </span>
              </td>
            )}
          </tr>
        ))}
      </Table>
      {choosing && (
        <ContactDialog
          requestId={choosing.requestId}
          organisation={choosing.organisation.name}
          sent={false}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </>
  );
}

function RecipientCell({ entry: { person, address, office, reason, chosen } }: { entry: RoundPreflightEntry }) {
  const translate = useTranslate();
  const who = person?.name ?? (address === null ? null : translate('update-rounds.own_address'));
  return (
    <>
      {reason ? (
        <span className="state warn">
          <Icon name="block" small />
          {translate(`update-rounds.reason.${reason}`)}
        </span>
      ) : (
        <b className="name">{who}</b>
      )}
      <span className="sub">
        {[
          reason && who,
          address,
          office && translate('update-rounds.copy_to', { name: office }),
          chosen && translate('update-rounds.by_hand'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
