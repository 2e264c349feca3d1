import { IMPORT_RESULTS, UNDO_RESULTS, type Import, type ImportReason, type ImportRow } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { Icon } from '../../components/Icon.js';
import { Pager } from '../../components/list/Pager.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { outcome } from './import-words.js';
import { useRows, useWork } from './imports.api.js';
import { useMappedFields } from './PreviewGrid.js';
import { Tallies } from './Tallies.js';

/** Cells by which a row is recognised. */
const TOLD = 4;

/** What became of each row, and of undoing it. */
export function ReportStage({ imported }: { imported: Import }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const undone = imported.state === 'undone';
  const shown = params.get('art');
  const result = undone ? undefined : IMPORT_RESULTS.find((one) => one === shown);
  const undo = undone ? UNDO_RESULTS.find((one) => one === shown) : undefined;
  const page = Math.max(1, Number(params.get('seite')) || 1);
  const rows = useRows(imported.id, { ...(result && { result }), ...(undo && { undo }) }, page);
  const show = (next: string | undefined) => setParams(next ? { art: next } : {}, { replace: true });
  return (
    <div className="import-report">
      <section className={`card pad import-outcome ${undone ? 'undone' : ''}`} aria-labelledby="import-outcome">
        <Icon name={undone ? 'redo' : imported.state === 'stopped' ? 'alert' : 'check'} />
        <div className="grow">
          <h2 id="import-outcome">{translate(`imports.outcome.${imported.state}`)}</h2>
          <p>{outcome(imported, translate, language)}</p>
        </div>
        <Actions imported={imported} />
      </section>
      {undone ? (
        <Tallies
          kind="undo_results"
          keys={UNDO_RESULTS}
          counts={imported.undone}
          total={imported.total}
          chosen={undo}
          onChoose={show}
        />
      ) : (
        <Tallies kind="results" keys={IMPORT_RESULTS} counts={imported.results} chosen={result} onChoose={show} />
      )}
      {rows.error && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isPending && <SkeletonRows rows={10} />}
      {rows.data && <ReportRows imported={imported} rows={rows.data.rows} />}
      {rows.data && (
        <Pager
          page={page}
          total={rows.data.total}
          onPage={(next) => setParams({ ...(shown && { art: shown }), seite: String(next) })}
        />
      )}
    </div>
  );
}

/** Goes on where it was stopped; takes back what was written, which is asked about: it cannot be done twice. */
function Actions({ imported }: { imported: Import }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { mutate: work, isPending, error } = useWork(imported.id);
  const { state, results } = imported;
  const written = (results.created ?? 0) + (results.updated ?? 0);
  if (state === 'undone') return null;
  return (
    <div className="btns">
      {state === 'stopped' && (
        <button type="button" className="btn primary" disabled={isPending} onClick={() => work('start')}>
          {translate('imports.go_on')}
        </button>
      )}
      {written > 0 && (
        <button type="button" className="btn" disabled={isPending} onClick={() => setAsking(true)}>
          {translate('imports.undo')}
        </button>
      )}
      {error && <ProblemNotice error={error} />}
      <ConfirmDialog
        open={asking}
        title={translate('imports.undo_title')}
        action={translate('imports.undo_rows', { smart_count: written })}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          work('undo');
        }}
      >
        <p>{translate('imports.undo_text')}</p>
      </ConfirmDialog>
    </div>
  );
}

function ReportRows({ imported, rows }: { imported: Import; rows: readonly ImportRow[] }) {
  const translate = useTranslate();
  const undone = imported.state === 'undone';
  const reasoned = rows.some(({ reasons }) => reasons.length > 0);
  if (rows.length === 0) return <p className="empty">{translate('imports.no_rows')}</p>;
  return (
    <section className="card" aria-label={translate('imports.steps.report')}>
      <Table
        caption={translate('imports.steps.report')}
        columns={[
          translate('imports.columns.row'),
          translate('imports.columns.record'),
          translate('imports.columns.result'),
          ...(reasoned ? [{ label: translate('imports.columns.reason'), className: 'opt c3' }] : []),
        ]}
      >
        {rows.map((row) => (
          <ReportRow key={row.no} imported={imported} row={row} undone={undone} reasoned={reasoned} />
        ))}
      </Table>
    </section>
  );
}

const LOOKS: Readonly<Record<string, string>> = {
  created: 'ok',
  updated: 'brand',
  unchanged: 'line',
  skipped: 'line',
  failed: 'no',
  reversed: 'ok',
  kept: 'maybe',
};

interface ReportRowProps {
  imported: Import;
  row: ImportRow;
  undone: boolean;
  /** Some row of the page has reasons. */
  reasoned: boolean;
}

function ReportRow({ imported, row, undone, reasoned }: ReportRowProps) {
  const translate = useTranslate();
  const fields = useMappedFields(imported);
  // A row that wrote nothing has nothing to be taken back.
  const kind = undone && row.undo ? 'undo_results' : 'results';
  const result = row[kind === 'results' ? 'result' : 'undo'];
  const told = fields.flatMap(({ path }) => row.cells[path] || []).slice(0, TOLD);
  const gone = undone && row.undo === 'reversed' && row.result === 'created';
  return (
    <tr>
      <th scope="row" className="cell num import-no">
        {row.no}
      </th>
      <td>
        {row.record && !gone ? <RecordLink className="name" resource={imported.target} record={row.record} /> : told.join(' · ')}
        <span className="m-only">
          <Reasons reasons={row.reasons} />
        </span>
      </td>
      <td>{result && <span className={`badge ${LOOKS[result]}`}>{translate(`imports.${kind}.${result}`)}</span>}</td>
      {reasoned && (
        <td className="opt c3">
          <Reasons reasons={row.reasons} />
        </td>
      )}
    </tr>
  );
}

function Reasons({ reasons }: { reasons: readonly ImportReason[] }) {
  const translate = useTranslate();
  const { fields } = useFields();
  return (
    <>
      {reasons.map(({ code, field, name }, at) => (
        <span key={at} className="sub">
          {translate(`imports.reason.${code}`)}
          {[field && fieldAt(fields, field).label, name].filter(Boolean).map((what) => ` (${what})`)}
        </span>
      ))}
    </>
  );
}
