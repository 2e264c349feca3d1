import type { DataExport } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { formatDateAndTime, formatNumber } from '../../components/format.js';
import { addressOf } from '../../components/list/list-address.js';
import { formatDay } from '../../components/record/moments.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';

/** One row for each export, the latest first. */
export function ExportTable({ exports }: { exports: readonly DataExport[] }) {
  const translate = useTranslate();
  return (
    <Table
      className="exports-table"
      caption={translate('exports.title')}
      columns={[
        translate('exports.fields.resource'),
        translate('exports.fields.purpose'),
        { label: translate('exports.fields.userId'), className: 'opt' },
        { label: translate('exports.fields.rows'), className: 'opt' },
        { label: translate('exports.fields.createdAt'), className: 'opt' },
      ]}
    >
      {exports.map((made) => (
        <ExportRow key={made.id} made={made} />
      ))}
    </Table>
  );
}

function ExportRow({ made }: { made: DataExport }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { resource, format, purpose, user, rows, createdAt } = made;
  const who = user?.name ?? translate('exports.program');
  const when = formatDateAndTime(new Date(createdAt), language);
  return (
    <tr>
      <th scope="row" className="cell">
        <span className="name">{translate(`exports.resource.${resource}`)}</span>
        <span className="sub">
          {translate(`export.formats.${format}`)}
          {made.columns.length > 0 && ` · ${translate('exports.column_count', { smart_count: made.columns.length })}`}
        </span>
        <Which made={made} />
        <span className="sub m-only">
          {who}, {translate('list.count', { smart_count: rows })}
        </span>
        <span className="sub m-only">{when}</span>
      </th>
      <td className="exports-purpose">{purpose}</td>
      <td className="opt">{who}</td>
      <td className="opt num">{formatNumber(rows, language)}</td>
      <td className="opt num nowrap">{when}</td>
    </tr>
  );
}

/** Which of the records it was: those of an audience, of a day, or what a list showed. */
function Which({ made: { resource, filter, audience, asOf } }: { made: DataExport }) {
  const translate = useTranslate();
  const language = useLanguage();
  const list = recordPath(resource, '')?.replace(/\/$/, '');
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      {audience && (
        <span className="sub">
          <RecordLink resource="audiences" record={audience} />
        </span>
      )}
      {asOf && <span className="sub">{translate('exports.as_of', { day: formatDay(asOf, language) })}</span>}
      {filtered && (
        <span className="sub">
          {list ? <Link to={addressOf(list, filter)}>{translate('exports.filtered')}</Link> : translate('exports.part')}
        </span>
      )}
    </>
  );
}
