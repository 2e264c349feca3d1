import type { Group } from '@knotenpunkt/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
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

interface RecordLinkProps {
  resource: string;
  record: { id: string; name: string } | null;
}

/** A record by name, leading to its page where there is one. */
export function RecordLink({ resource, record }: RecordLinkProps) {
  if (!record) return null;
  const path = recordPath(resource, record.id);
  return path ? <Link to={path}>{record.name}</Link> : <>{record.name}</>;
}
