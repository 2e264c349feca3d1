import type { FieldChoice, MergePreview } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { useRecordPath } from '../../components/record/RecordPathContext.js';
import { comparePath } from './duplicate-paths.js';
import { FieldChoiceRow } from './FieldChoiceRow.js';
import { MovedList } from './MovedList.js';
import { useMerging } from './use-duplicates.js';

interface CompareFormProps {
  resource: MatchedResource;
  preview: MergePreview;
}

/** The choice per field, for two records as they stood when they were read. */
export function CompareForm({ resource, preview: { kept, absorbed, fields, moves } }: CompareFormProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const pathOf = useRecordPath();
  const { merge } = useMerging();
  const [choices, setChoices] = useState<Record<string, FieldChoice>>(() =>
    Object.fromEntries(fields.map(({ name, choice }) => [name, choice])),
  );
  const [sending, setSending] = useState(false);
  const settled = Boolean(kept.archivedAt ?? absorbed.archivedAt);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const records = { keptId: kept.id, keptVersion: kept.version, absorbedId: absorbed.id, absorbedVersion: absorbed.version };
    const done = await merge({ resource, ...records, choices });
    setSending(false);
    if (done) void navigate(pathOf(resource, kept.id) ?? '/');
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      {settled && <p className="notice calm">{translate('duplicates.settled')}</p>}
      <div className="compare-heads">
        <Head resource={resource} record={kept} word="duplicates.kept" />
        <Link className="btn quiet compare-turn" to={comparePath({ resource, one: absorbed, other: kept })} replace>
          <Icon name="redo" />
          {translate('duplicates.turn')}
        </Link>
        <Head resource={resource} record={absorbed} word="duplicates.absorbed" />
      </div>
      <section className="card pad" aria-labelledby="compare-fields">
        <h2 id="compare-fields">{translate('duplicates.fields')}</h2>
        {fields.length === 0 && <p className="muted">{translate('duplicates.no_difference')}</p>}
        {fields.map((field) => (
          <FieldChoiceRow
            key={field.name}
            field={field}
            values={{ kept, absorbed }}
            chosen={choices[field.name] ?? field.choice}
            onChoose={(choice) => setChoices((former) => ({ ...former, [field.name]: choice }))}
          />
        ))}
      </section>
      <MovedList moves={moves} />
      <footer className="btns compare-foot">
        <button type="submit" className="btn primary" disabled={sending || settled}>
          {translate('duplicates.merge')}
        </button>
        <p className="small muted">{translate('duplicates.reversible', { name: absorbed.name })}</p>
      </footer>
    </form>
  );
}

function Head({ resource, record, word }: { resource: MatchedResource; record: MergePreview['kept']; word: string }) {
  const translate = useTranslate();
  const pathOf = useRecordPath();
  return (
    <div className="card pad compare-head">
      <span className="small muted">{translate(word)}</span>
      <Link className="name" to={pathOf(resource, record.id) ?? ''}>
        {record.name}
      </Link>
      {record.detail && <span className="small soft">{record.detail}</span>}
    </div>
  );
}
