import type { Import, ImportOptions } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { SelectField } from '../../components/form/SelectField.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { toProblem } from '../../data/problem.js';
import { columnsAt, doubledHeaders, guessedMapping, hasSlashedDates, withColumn } from './columns.js';
import { ColumnTable } from './ColumnTable.js';
import { HeaderRow } from './HeaderRow.js';
import { useColumnFields } from './ImportFields.js';
import { PATH } from './import-layout.js';
import { useConfigure, useForget } from './imports.api.js';
import { OptionsCard } from './OptionsCard.js';

interface MappingStageProps {
  imported: Import;
  onDone: () => void;
}

/** What the columns are, and what holds for all rows. */
export function MappingStage({ imported, onDone }: MappingStageProps) {
  const translate = useTranslate();
  const { id, target, sheets, version } = imported;
  const [place, setPlace] = useState({ sheet: imported.sheet, headerRow: imported.headerRow });
  const [mapping, setMapping] = useState(imported.mapping);
  const [options, setOptions] = useState<ImportOptions>(() => ({
    ...imported.options,
    dataSource: imported.options.dataSource ?? translate('imports.options.source_default', { file: imported.fileName }),
  }));
  const { mutate: configure, error, isPending } = useConfigure(id);
  const fields = useColumnFields(target);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error && form.current) leadToRefusal(form.current);
  }, [error]);
  const sheet = sheets[place.sheet] ?? sheets[0];
  if (!sheet) return null;
  const columns = columnsAt(sheet, place.headerRow, target);
  const moveTo = (next: typeof place) => {
    const chosen = sheets[next.sheet];
    setPlace(next);
    if (chosen) setMapping(guessedMapping(columnsAt(chosen, next.headerRow, target)));
  };
  const submit = () => configure({ ...place, mapping, options, version }, { onSuccess: onDone });
  return (
    <form
      ref={form}
      className="import-mapping"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Failure imported={imported} />
      <section className="card pad import-place-card" aria-labelledby="import-place">
        <h2 id="import-place">{translate('imports.where')}</h2>
        <div className="import-where">
          {sheets.length > 1 && (
            <SelectField
              label={translate('imports.sheet')}
              value={String(place.sheet)}
              choices={sheets.map(({ name, rows }, at) => ({
                value: String(at),
                label: translate('imports.sheet_rows', { name, smart_count: rows }),
              }))}
              onChange={(at) => moveTo({ sheet: Number(at), headerRow: sheets[Number(at)]?.headerRow ?? 0 })}
            />
          )}
          <HeaderRow sheet={sheet} value={place.headerRow} onChange={(headerRow) => moveTo({ ...place, headerRow })} />
        </div>
      </section>
      <DoubledHeaders headers={doubledHeaders(columns)} />
      <ColumnTable
        columns={columns}
        fields={fields}
        target={target}
        mapping={mapping}
        onChange={(index, field) => setMapping(withColumn(mapping, index, field))}
      />
      <OptionsCard
        target={target}
        options={options}
        mapped={Object.values(mapping)}
        slashedDates={hasSlashedDates(columns)}
        error={error}
        onChange={(changes) => setOptions({ ...options, ...changes })}
      />
      {error && <Refusal error={error} />}
      <div className="import-bar">
        <p className="grow soft">{translate('imports.hints.nothing_yet')}</p>
        <ForgetButton id={id} />
        <button type="submit" className="btn primary" disabled={isPending || Object.keys(mapping).length === 0}>
          {translate('imports.check')}
        </button>
      </div>
    </form>
  );
}

/** The button stands in sight of all columns; what it refuses may not. */
function leadToRefusal(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) field.focus();
  else [...form.querySelectorAll('[role="alert"]')].at(-1)?.scrollIntoView({ block: 'center' });
}

function Failure({ imported: { failure } }: { imported: Import }) {
  const translate = useTranslate();
  if (!failure) return null;
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">{translate(`imports.reasons.${failure.reason}`, failure.values)}</p>
    </div>
  );
}

function DoubledHeaders({ headers }: { headers: readonly string[] }) {
  const translate = useTranslate();
  if (headers.length === 0) return null;
  return (
    <div className="notice">
      <Icon name="alert" />
      <p className="grow">
        {translate('imports.doubled', {
          headers: headers.map((header) => `„${header}“`).join(', '),
          smart_count: headers.length,
        })}
      </p>
    </div>
  );
}

/** What is missing stands beside its field, where there is one; the rest is said here. */
function Refusal({ error }: { error: unknown }) {
  const translate = useTranslate();
  const missing = toProblem(error).fields.flatMap(({ path }) => /^mapping\.(\D+)$/.exec(path)?.[1] ?? []);
  if (missing.length === 0) return <ProblemNotice error={error} />;
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">
        {translate('imports.missing_column', {
          fields: missing.map((field) => translate(`imports.missing.${field}`)).join(', '),
        })}
      </p>
    </div>
  );
}

function ForgetButton({ id }: { id: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { mutate: forget, isPending } = useForget(id);
  return (
    <button
      type="button"
      className="btn"
      disabled={isPending}
      onClick={() => forget(undefined, { onSuccess: () => void navigate(PATH) })}
    >
      {translate('imports.forget')}
    </button>
  );
}
