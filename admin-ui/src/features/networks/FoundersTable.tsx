import type { Membership } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { SourceMark } from '../../components/sources/Sources.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { KindMark } from '../organisations/index.js';

interface FoundersTableProps {
  title: string;
  founders: readonly Membership[];
}

/** Columns of which nothing is known are left out. */
const OPTIONAL = ['since', 'until', 'joined'] as const;

/** Founding members by name, numbered. */
export function FoundersTable({ title, founders }: FoundersTableProps) {
  const translate = useTranslate();
  const known = OPTIONAL.filter((column) => founders.some((founder) => founder[column]));
  return (
    <Table
      className="founders-table"
      caption={title}
      columns={[
        translate('networks.founders.number'),
        translate('memberships.fields.organisationId'),
        { label: translate('networks.founders.kind'), className: 'wide-only' },
        ...known.map((column) => translate(`memberships.fields.${column}`)),
      ]}
    >
      {founders.map((founder, index) => (
        <FounderRow key={founder.id} number={index + 1} founder={founder} known={known} />
      ))}
    </Table>
  );
}

interface FounderRowProps {
  number: number;
  founder: Membership;
  known: readonly (typeof OPTIONAL)[number][];
}

function FounderRow({ number, founder, known }: FounderRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { organisation } = founder;
  const kind = translate(`organisations.kind.${organisation.kind}`);
  return (
    <tr>
      <td className="num">{number}</td>
      <th scope="row" className="cell">
        <span className="org">
          <KindMark kind={organisation.kind} />
          <span>
            <RecordLink resource="organisations" record={organisation} className="name" /> <SourceMark of={founder.id} />
            <span className="sub narrow-only">{kind}</span>
          </span>
        </span>
      </th>
      <td className="wide-only">{kind}</td>
      {known.map((column) => {
        const value = founder[column];
        return <td key={column}>{typeof value === 'string' ? value : value && partialDateText(value, language)}</td>;
      })}
    </tr>
  );
}
