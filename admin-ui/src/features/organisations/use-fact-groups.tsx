import type { AddressKind, Organisation, OrganisationReference } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { addressText } from '../../components/record/format-value.js';
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
  address: (organisation) => <Addresses organisation={organisation} />,
  parentId: ({ parent }) => parent && <Marked organisation={parent} />,
  names: (organisation) => <NameLines organisation={organisation} />,
  standing: (organisation) => <Standing organisation={organisation} />,
  responsibleUserId: ({ responsible }) => responsible?.name,
};

/** The main address, then the others with what they are for. */
function Addresses({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate();
  const { addressKind, addressLabel, street, postalCode, municipality, subRegion, furtherAddresses } = organisation;
  const whatFor = (kind: AddressKind | null, label?: string | null) =>
    [kind && translate(`organisations.addressKind.${kind}`), label].filter(Boolean).join(', ');
  return (
    <>
      {whatFor(addressKind, addressLabel) && <span className="value-line small muted">{whatFor(addressKind, addressLabel)}</span>}
      {street && <span className="value-line">{street}</span>}
      <span className="value-line">{[postalCode, municipality].filter(Boolean).join(' ')}</span>
      {subRegion && <span className="value-line small muted">{subRegion}</span>}
      {furtherAddresses.map((address, place) => (
        <span key={place} className="value-line further-address">
          <span className="small muted">{whatFor(address.kind, address.label)} </span>
          {addressText(address)}
        </span>
      ))}
    </>
  );
}

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
