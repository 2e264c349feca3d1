import type { Group } from '@knotenpunkt/shared';
import type { ReactNode } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FACTS } from './group-layout.js';

/** The facts of a group in reading order, each under its name. */
export function useFactGroups(group: Group): FactGroup[] {
  const { fields } = useFields();
  const told: Readonly<Record<string, () => ReactNode>> = {
    coordinatingOrganisationId: () => <RecordLink resource="organisations" record={group.coordinatingOrganisation} />,
    networkId: () => <RecordLink resource="networks" record={group.network} />,
  };
  return FACTS.map((path) => ({ label: fieldAt(fields, path).label, paths: [path], render: told[path] }));
}
