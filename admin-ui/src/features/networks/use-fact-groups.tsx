import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FACTS } from './network-layout.js';

/** The facts of a network in reading order, each under its name. */
export function useFactGroups({ coordinatingOrganisation, carryingGroup }: Network): FactGroup[] {
  const translate = useTranslate();
  const { fields } = useFields();
  const told: Readonly<Record<string, () => ReactNode>> = {
    coordinatingOrganisationId: () => <RecordLink resource="organisations" record={coordinatingOrganisation} />,
    carryingGroupId: () => <RecordLink resource="groups" record={carryingGroup} />,
  };
  return FACTS.map(({ label, paths }) => ({
    label: label ? translate(`networks.facts.${label}`) : paths.map((path) => fieldAt(fields, path).label).join(', '),
    paths,
    render: told[paths[0] ?? ''],
  }));
}
