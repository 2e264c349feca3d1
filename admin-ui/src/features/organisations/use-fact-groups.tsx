import type { Organisation, OrganisationReference } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { KindMark } from './KindMark.js';
import { NameLines } from './NameLines.js';
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
  address: ({ street, postalCode, municipality, subRegion }) => (
    <>
      {street && <span className="value-line">{street}</span>}
      <span className="value-line">{[postalCode, municipality].filter(Boolean).join(' ')}</span>
      {subRegion && <span className="value-line small muted">{subRegion}</span>}
    </>
  ),
  parentId: ({ parent }) => parent && <Marked organisation={parent} />,
  names: (organisation) => <NameLines organisation={organisation} />,
  standing: (organisation) => <Standing organisation={organisation} />,
  responsibleUserId: ({ responsible }) => responsible?.name,
};

function Marked({ organisation: { id, name, kind } }: { organisation: OrganisationReference }) {
  return (
    <span className="marked">
      <KindMark kind={kind} /> <Link to={pathOf(id)}>{name}</Link>
    </span>
  );
}

/** Whether it is at work, stands for several, and who came after it. */
function Standing({ organisation: { state, collective, successor } }: { organisation: Organisation }) {
  const translate = useTranslate();
  return (
    <>
      <span className="value-line">{translate(`organisations.state.${state}`)}</span>
      {collective && <span className="value-line">{translate('organisations.fields.collective')}</span>}
      {successor && (
        <span className="value-line">
          {translate('organisations.fields.successorId')}: <Marked organisation={successor} />
        </span>
      )}
    </>
  );
}
