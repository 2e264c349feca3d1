import type { Citation, Indicator } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PartDrawer, type PartDraft } from '../../components/form/PartDrawer.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { CiteDrawer } from '../sources/index.js';
import { INDICATOR_FORM } from './directory-layout.js';
import { IndicatorContext } from './DirectoryContext.js';
import { IndicatorCard } from './IndicatorCard.js';

/** More than any region has. */
const ALL = 500;
const MOST_CITATIONS = 1_000;

/** What is known of the region in figures, ranks and statements. */
export function IndicatorsSection({ editable }: { editable: boolean }) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<PartDraft<Indicator>>();
  const [cited, setCited] = useState<Indicator>();
  const citations = useCitations();
  const { data, error, refetch } = useGetList<Indicator>('indicators', {
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  return (
    <section aria-labelledby="indicators">
      <div className="sec-head">
        <h2 id="indicators">{translate('indicators.title')}</h2>
        {data && data.length > 0 && <span className="tally">{data.length}</span>}
        {editable && (
          <button type="button" className="btn s end" onClick={() => setDraft({ values: { kind: 'number' } })}>
            <Icon name="plus" small />
            {translate('indicators.add')}
          </button>
        )}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.length === 0 && (
        <EmptyState icon="document" title={translate('indicators.empty')}>
          {translate('indicators.empty_text')}
        </EmptyState>
      )}
      <ul className="indicators">
        {data?.map((indicator) => (
          <IndicatorCard
            key={indicator.id}
            indicator={indicator}
            citations={citations.filter(({ subjectId }) => subjectId === indicator.id)}
            onEdit={editable ? setDraft : undefined}
            onCite={editable ? setCited : undefined}
          />
        ))}
      </ul>
      {draft && (
        <IndicatorContext>
          <PartDrawer<Indicator>
            draft={draft}
            form={INDICATOR_FORM}
            whose="region"
            words="indicators"
            hint={translate('indicators.hint')}
            onClose={() => setDraft(undefined)}
            onReopen={() => setDraft(draft)}
          />
        </IndicatorContext>
      )}
      {cited && (
        <IndicatorContext>
          <CiteDrawer
            draft={{}}
            subject={{ type: 'indicators', id: cited.id }}
            onClose={() => setCited(undefined)}
            onReopen={() => setCited(cited)}
          />
        </IndicatorContext>
      )}
    </section>
  );
}

/** Where the indicators are known from, as far as one may see that. */
function useCitations(): readonly Citation[] {
  const readable = useMay()('sources.read');
  const { data = [] } = useGetList<Citation>(
    'citations',
    {
      filter: { subjectType: 'indicators' },
      sort: { field: 'createdAt', order: 'ASC' },
      pagination: { page: 1, perPage: MOST_CITATIONS },
    },
    { enabled: readable },
  );
  return data;
}
