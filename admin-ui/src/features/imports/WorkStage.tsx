import type { Import } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { formatNumber } from '../../components/format.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useLanguage } from '../../components/use-language.js';
import { useWork } from './imports.api.js';
import { ProgressBar } from './ProgressBar.js';

/** How far the work has come that goes on by itself, here and after the page is left. */
export function WorkStage({ imported }: { imported: Import }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { mutate: work, isPending, error } = useWork(imported.id);
  const { state, done, total } = imported;
  const share = total > 0 ? done / total : 0;
  return (
    <section className="card pad import-work" aria-labelledby="import-work">
      <h2 id="import-work">{translate(`imports.work.${state}`)}</h2>
      <ProgressBar label={translate(`imports.work.${state}`)} share={share} />
      <p className="num soft" role="status">
        {total > 0
          ? translate('imports.work.done', { done: formatNumber(done, language), total: formatNumber(total, language) })
          : translate('imports.work.begins')}
      </p>
      <p className="soft small">{translate('imports.work.leave')}</p>
      {error && <ProblemNotice error={error} />}
      {state === 'running' && (
        <button type="button" className="btn" disabled={isPending} onClick={() => work('stop')}>
          {translate('imports.stop')}
        </button>
      )}
    </section>
  );
}
