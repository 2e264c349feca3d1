import type { Import } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { toProblem } from '../../data/problem.js';
import { ImportFields } from './ImportFields.js';
import { isBusy, PATH } from './import-layout.js';
import { useImport } from './imports.api.js';
import './imports.css';
import { MappingStage } from './MappingStage.js';
import { PreviewStage } from './PreviewStage.js';
import { ReportStage } from './ReportStage.js';
import { StateBadge } from './StateBadge.js';
import { Steps, type Step } from './Steps.js';
import { WorkStage } from './WorkStage.js';

/** One import, from its columns to its report. */
export function ImportPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useImport(id);
  if (!data && !error) return <PageSkeleton />;
  if (!data && toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={data?.fileName ?? translate('imports.single')}>
      <div className="record-way">
        <Crumbs label={translate('imports.title')} to={PATH} />
      </div>
      {data ? <Loaded imported={data} /> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Loaded({ imported }: { imported: Import }) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { target, fileName, state, network, group } = imported;
  const remapping = state === 'ready' && params.has('spalten');
  const step = stepOf(imported, remapping);
  const place = network ?? group;
  return (
    <ImportFields target={target}>
      <header className="import-head">
        <h1 className="import-file">{fileName}</h1>
        <p className="chips">
          <span className="soft">{[translate(`imports.targets.${target}`), place?.name].filter(Boolean).join(' · ')}</span>
          <StateBadge state={state} />
        </p>
      </header>
      <Steps current={step} />
      {isBusy(imported) && <WorkStage imported={imported} />}
      {step === 'columns' && !isBusy(imported) && (
        <MappingStage key={imported.version} imported={imported} onDone={() => setParams({}, { replace: true })} />
      )}
      {step === 'rows' && !isBusy(imported) && <PreviewStage imported={imported} onColumns={() => setParams({ spalten: '' })} />}
      {step === 'report' && !isBusy(imported) && <ReportStage imported={imported} />}
    </ImportFields>
  );
}

function stepOf({ state }: Import, remapping: boolean): Step {
  if (state === 'mapping' || state === 'failed' || remapping) return 'columns';
  return state === 'checking' || state === 'ready' ? 'rows' : 'report';
}
