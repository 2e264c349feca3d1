import type { Initiative, InitiativeParty } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { KindMark } from '../organisations/index.js';
import { FACTS } from './initiative-layout.js';
import { participantsOf } from './parties.js';

/** The facts of an initiative in reading order, each under its name. */
export function useFactGroups({ network, group, parties }: Initiative): FactGroup[] {
  const { fields } = useFields();
  const told: Readonly<Record<string, () => ReactNode>> = {
    networkId: () => <RecordLink resource="networks" record={network} />,
    groupId: () => <RecordLink resource="groups" record={group} />,
    parties: () => <Parties parties={parties} />,
  };
  return FACTS.map((path) => ({ label: fieldAt(fields, path).label, paths: [path], render: told[path] }));
}

function Parties({ parties }: { parties: readonly InitiativeParty[] }) {
  const translate = useTranslate();
  return participantsOf(parties).map(({ organisation, roles }) => (
    <span key={organisation.id} className="value-line marked">
      <KindMark kind={organisation.kind} />{' '}
      <span>
        <RecordLink resource="organisations" record={organisation} />
        <span className="small muted party-roles">
          {roles.map((role) => translate(`initiatives.parties.${role}`)).join(', ')}
        </span>
      </span>
    </span>
  ));
}
