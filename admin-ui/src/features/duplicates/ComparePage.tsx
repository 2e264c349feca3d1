import type { MergePreview } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { ORGANISATION_FIELDS } from '@knotenpunkt/shared/organisations';
import { PERSON_FIELDS } from '@knotenpunkt/shared/persons';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { request } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { CompareForm } from './CompareForm.js';
import { isMatched, PATH } from './duplicate-paths.js';
import './duplicates.css';

const FIELDS = {
  organisations: { resource: 'organisations', path: '/organisationen', declared: ORGANISATION_FIELDS, suggested: [] },
  persons: { resource: 'persons', path: '/personen', declared: PERSON_FIELDS, suggested: [] },
} as const;

/** Two records side by side: which one is kept, which values it gets, and what moves to it. */
export function ComparePage() {
  const { resource = '', one = '', other = '' } = useParams();
  return isMatched(resource) ? <Compared resource={resource} keptId={one} absorbedId={other} /> : <NotFoundPage />;
}

interface ComparedProps {
  resource: MatchedResource;
  keptId: string;
  absorbedId: string;
}

function Compared({ resource, keptId, absorbedId }: ComparedProps) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['merges', 'preview', resource, keptId, absorbedId],
    queryFn: ({ signal }) =>
      request<MergePreview>('/merges/preview', { method: 'POST', body: { resource, keptId, absorbedId }, signal }),
  });
  if (error && [400, 404].includes(toProblem(error).status)) return <NotFoundPage />;
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title={translate('duplicates.compare_title')}>
      <Crumbs label={translate('duplicates.title')} to={PATH} />
      <div className="sec-head list-head">
        <h1>{translate('duplicates.compare_title')}</h1>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <FieldsProvider {...FIELDS[resource]}>
          <CompareForm key={`${data.kept.id}-${data.kept.version}-${data.absorbed.version}`} resource={resource} preview={data} />
        </FieldsProvider>
      )}
    </Page>
  );
}
