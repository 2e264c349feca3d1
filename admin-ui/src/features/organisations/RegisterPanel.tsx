import type { Organisation, RegisterEntry } from '@knotenpunkt/shared';
import { registerDifferences, type RegisterDifference } from '@knotenpunkt/shared/register';
import { useGetOne, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay } from '../../app/session/SessionContext.js';
import { isBlank, withValues, type Values } from '../../components/record/conflict.js';
import { fieldAt } from '../../components/record/described-field.js';
import { FieldValue } from '../../components/record/FieldValue.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { formatDay } from '../../components/record/moments.js';
import { Related } from '../../components/record/RecordTools.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { useLanguage } from '../../components/use-language.js';
import { problemText } from '../../data/problem.js';

interface RegisterPanelProps {
  organisation: Organisation;
  editable: boolean;
}

/** What the register says of an organisation that is linked with it, where it differs, and the way to take that over. */
export function RegisterPanel({ organisation, editable }: RegisterPanelProps) {
  const mayRead = useMay()('register.read');
  const { data: entry } = useGetOne<RegisterEntry>(
    'register',
    { id: organisation.registerId ?? '' },
    { enabled: mayRead && organisation.registerId !== null },
  );
  if (!entry || entry.id !== organisation.registerId) return null;
  return <Linked organisation={organisation} entry={entry} editable={editable} />;
}

function Linked({ organisation, entry, editable }: RegisterPanelProps & { entry: RegisterEntry }) {
  const translate = useTranslate();
  const language = useLanguage();
  const differing = registerDifferences(entry, organisation);
  const { save, saving } = useSave(organisation);
  const takeOver = (differences: readonly RegisterDifference[]) =>
    void save(Object.fromEntries(differences.map(({ field, value }) => [field, value])));
  return (
    <Related title={translate('organisations.register.title')} count={differing.length || undefined}>
      <p className="small register-source">
        <RecordLink resource="register" record={entry} className="name" />
        <span className="muted">
          {translate('organisations.register.as_of', { day: formatDay(entry.asOf, language), source: entry.sourceTitle })}
        </span>
      </p>
      {differing.length === 0 ? (
        <p className="small soft">{translate('organisations.register.alike')}</p>
      ) : (
        <ul className="rows small">
          {differing.map((difference) => (
            <Difference
              key={difference.field}
              difference={difference}
              open={isBlank(organisation[difference.field])}
              disabled={saving}
              onTakeOver={editable ? () => takeOver([difference]) : undefined}
            />
          ))}
        </ul>
      )}
      {editable && (
        <div className="btns register-tools">
          {differing.length > 1 && (
            <button type="button" className="btn s" disabled={saving} onClick={() => takeOver(differing)}>
              {translate('organisations.register.take_all')}
            </button>
          )}
          <button type="button" className="btn s quiet" disabled={saving} onClick={() => void save({ registerId: null })}>
            {translate('organisations.register.unlink')}
          </button>
        </div>
      )}
    </Related>
  );
}

interface DifferenceProps {
  difference: RegisterDifference;
  /** Nothing is known of it here. */
  open: boolean;
  disabled: boolean;
  onTakeOver: (() => void) | undefined;
}

function Difference({ difference: { field: path, told }, open, disabled, onTakeOver }: DifferenceProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const field = fieldAt(fields, path);
  return (
    <li>
      <span className="grow">
        <span className="sub">{translate(`organisations.register.${open ? 'open' : 'differs'}`, { field: field.label })}</span>
        <FieldValue field={field} value={told} />
      </span>
      {onTakeOver && (
        <button type="button" className="btn s" disabled={disabled} onClick={onTakeOver}>
          {translate('organisations.register.take')}
          <span className="vh">: {field.label}</span>
        </button>
      )}
    </li>
  );
}

/** Saves some fields of an organisation as any other edit: it can be undone, and nobody's change is overwritten. */
function useSave(organisation: Organisation) {
  const translate = useTranslate();
  const notify = useNotify();
  const saveRecord = useSaveRecord();
  const [saving, setSaving] = useState(false);
  const save = async (values: Values) => {
    const record = { ...organisation };
    setSaving(true);
    try {
      await saveRecord(record, withValues(record, values));
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
    setSaving(false);
  };
  return { save, saving };
}
