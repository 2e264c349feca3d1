import type { Lineage, LineageLink, LineageStep } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { SourceMark } from '../../components/sources/Sources.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import type { LinkDraft } from './LinkDrawer.js';
import { isFrom, isTo } from './lineage-path.js';
import { whenOf } from './lineage-words.js';
import { useRemoveLink } from './use-remove-link.js';

interface LineageTableProps {
  lineage: Lineage;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: LinkDraft) => void;
}

/** The same as a table: every link with both its ends. */
export function LineageTable({ lineage: { steps, links }, onEdit }: LineageTableProps) {
  const translate = useTranslate();
  const rows = steps.flatMap((from) => links.filter((link) => isFrom(link, from)).map((link) => ({ from, link })));
  return (
    <Table
      caption={translate('lineage.title')}
      columns={[
        translate('lineage.from'),
        translate('lineage-links.fields.kind'),
        translate('lineage.to'),
        translate('lineage-links.fields.date'),
        translate('lineage-links.fields.note'),
      ]}
      tools={onEdit && translate('record.more')}
    >
      {rows.map(({ from, link }) => (
        <LinkRow key={link.id} from={from} link={link} to={steps.find((step) => isTo(link, step))} onEdit={onEdit} />
      ))}
    </Table>
  );
}

interface LinkRowProps {
  from: LineageStep;
  link: LineageLink;
  to: LineageStep | undefined;
  onEdit?: (draft: LinkDraft) => void;
}

function LinkRow({ from, link, to, onEdit }: LinkRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className="cell">
        <End step={from} />
      </th>
      <td>{translate(`lineage-links.kind.${link.kind}`)}</td>
      <td>{to && <End step={to} />}</td>
      <td className="num">{link.date && partialDateText(link.date, language)}</td>
      <td>
        {link.note} <SourceMark of={link.id} />
      </td>
      {onEdit && (
        <td>
          <LinkMenu link={link} onEdit={onEdit} />
        </td>
      )}
    </tr>
  );
}

function End({ step }: { step: LineageStep }) {
  const translate = useTranslate();
  const language = useLanguage();
  const when = whenOf({ step, via: null }, language);
  return (
    <>
      <RecordLink resource={step.at.type} record={{ id: step.at.id, name: step.name }} className="name" />
      <span className="sub">{[translate(`lineage-links.toType.${step.type}`), when].filter(Boolean).join(' – ')}</span>
    </>
  );
}

function LinkMenu({ link, onEdit }: { link: LineageLink; onEdit: (draft: LinkDraft) => void }) {
  const translate = useTranslate();
  const remove = useRemoveLink();
  return (
    <RecordMenu
      actions={[
        { label: translate('lineage.edit'), icon: 'pen', run: () => onEdit({ link, values: link }) },
        { label: translate('lineage.remove'), icon: 'trash', run: () => void remove(link) },
      ]}
    />
  );
}
