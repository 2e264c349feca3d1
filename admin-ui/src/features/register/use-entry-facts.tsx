import type { RegisterEntry } from '@knotenpunkt/shared';
import type { RegisterFieldName } from '@knotenpunkt/shared/register';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { fieldAt } from '../../components/record/described-field.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { addressText } from '../../components/record/format-value.js';
import { isBlank } from '../../components/record/conflict.js';

/** Facts each under its own name, after the address. */
const SINGLE = ['phone', 'email', 'website', 'legalName', 'shortName', 'abbreviations', 'formerNames', 'otherNames'] as const;

/** What is known of an entry, in reading order, its source last. */
export function useEntryFacts(entry: RegisterEntry): FactGroup[] {
  const translate = useTranslate();
  const { fields } = useFields();
  const labelled = (path: RegisterFieldName, render?: FactGroup['render']): FactGroup => ({
    label: fieldAt(fields, path).label,
    paths: [path],
    render,
  });
  const groups: FactGroup[] = [
    {
      label: translate('organisations.facts.address'),
      paths: ['street', 'postalCode', 'municipality'],
      render: () => addressText(entry),
    },
    ...SINGLE.map((path) => labelled(path)),
    labelled('parentId', () => <RecordLink resource="register" record={entry.parent} />),
    ...(entry.state === 'active' ? [] : [labelled('state')]),
    labelled('successorId', () => <RecordLink resource="register" record={entry.successor} />),
    labelled('sourceTitle', () => <Source entry={entry} />),
    labelled('asOf'),
  ];
  return groups.filter(({ paths }) => paths.some((path) => !isBlank(entry[path as keyof RegisterEntry])));
}

function Source({ entry: { sourceTitle, sourceLink } }: { entry: RegisterEntry }) {
  if (!sourceLink) return sourceTitle;
  return (
    <a href={sourceLink} target="_blank" rel="noreferrer">
      {sourceTitle}
    </a>
  );
}
