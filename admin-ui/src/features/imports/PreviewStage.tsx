import { IMPORT_ACTIONS, IMPORT_ROW_CLASSES, type Import, type ImportRowClass } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router';
import { Pager } from '../../components/list/Pager.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { prospect, rowsToWrite } from './import-words.js';
import { useChooseAll, useRows, useWork } from './imports.api.js';
import { PreviewGrid } from './PreviewGrid.js';
import { Tallies } from './Tallies.js';

interface PreviewStageProps {
  imported: Import;
  /** Goes back to the columns. */
  onColumns: () => void;
}

/** Every row with what it would do; cells and decisions are changed in place. Nothing is written yet. */
export function PreviewStage({ imported, onColumns }: PreviewStageProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const chosen = IMPORT_ROW_CLASSES.find((one) => one === params.get('art'));
  const page = Math.max(1, Number(params.get('seite')) || 1);
  const rows = useRows(imported.id, chosen ? { class: chosen } : {}, page);
  const start = useWork(imported.id);
  const show = (next: ImportRowClass | undefined) => setParams(next ? { art: next } : {}, { replace: true });
  return (
    <div className="import-preview">
      <Tallies kind="classes" keys={IMPORT_ROW_CLASSES} counts={imported.counts} chosen={chosen} onChoose={show} />
      {(chosen === 'duplicate' || imported.undecided > 0) && <ChooseAll imported={imported} />}
      {rows.error && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isPending && <SkeletonRows rows={10} />}
      {rows.data && <PreviewGrid imported={imported} rows={rows.data.rows} />}
      {rows.data && (
        <Pager
          page={page}
          total={rows.data.total}
          onPage={(next) => setParams({ ...(chosen && { art: chosen }), seite: String(next) })}
        />
      )}
      {start.error && <ProblemNotice error={start.error} />}
      <div className="import-bar">
        <p className="grow" aria-live="polite">
          {prospect(imported, translate, language)}
        </p>
        <button type="button" className="btn" onClick={onColumns}>
          {translate('imports.change_columns')}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={start.isPending || rowsToWrite(imported) === 0}
          onClick={() => start.mutate('start')}
        >
          {translate('imports.import')}
        </button>
      </div>
    </div>
  );
}

/** The same for all duplicates nobody has decided about. */
function ChooseAll({ imported: { id, counts, undecided } }: { imported: Import }) {
  const translate = useTranslate();
  const { mutate: chooseAll, isPending, error } = useChooseAll(id);
  if (!counts.duplicate) return null;
  return (
    <div className="notice import-all" role="group" aria-label={translate('imports.all_duplicates')}>
      <p className="grow">{translate('imports.undecided', { smart_count: undecided, total: counts.duplicate })}</p>
      <div className="btns">
        {IMPORT_ACTIONS.map((action) => (
          <button key={action} type="button" className="btn s" disabled={isPending} onClick={() => chooseAll(action)}>
            {translate(`imports.all.${action}`)}
          </button>
        ))}
      </div>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
