import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { KindMark } from './KindMark.js';
import { factPaths, pathOf } from './organisation-layout.js';

/** The facts of an organisation in reading order, each group under its name. */
export function useFactGroups(organisation: Organisation): FactGroup[] {
  const translate = useTranslate();
  const { fields } = useFields();
  return factPaths(fields).map(({ label, paths }) => ({
    label: label ? translate(`organisations.facts.${label}`) : paths.map((path) => fieldAt(fields, path).label).join(', '),
    paths,
    render: RENDER[label ?? paths[0] ?? '']?.bind(null, organisation),
  }));
}

const RENDER: Readonly<Record<string, (organisation: Organisation) => React.ReactNode>> = {
  address: ({ street, postalCode, municipality }) => (
    <>
      {street && <span className="value-line">{street}</span>}
      <span className="value-line">{[postalCode, municipality].filter(Boolean).join(' ')}</span>
    </>
  ),
  parentId: ({ parent }) =>
    parent && (
      <span className="marked">
        <KindMark kind={parent.kind} /> <Link to={pathOf(parent.id)}>{parent.name}</Link>
      </span>
    ),
};
