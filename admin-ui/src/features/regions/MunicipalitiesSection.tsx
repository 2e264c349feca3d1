import type { Municipality } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { PartDrawer, type PartDraft } from '../../components/form/PartDrawer.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { subRegionsOf } from './areas.js';
import { AreaList } from './AreaList.js';
import { MUNICIPALITY_FORM } from './directory-layout.js';
import { MunicipalityContext } from './DirectoryContext.js';

/** More than any region has. */
const ALL = 1_000;

/** What the area of the region consists of, by sub-region. */
export function MunicipalitiesSection({ editable }: { editable: boolean }) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<PartDraft<Municipality>>();
  const { data, error, refetch } = useGetList<Municipality>('municipalities', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  const onEdit = editable ? setDraft : undefined;
  return (
    <section aria-labelledby="municipalities">
      <div className="sec-head">
        <h2 id="municipalities">{translate('municipalities.title')}</h2>
        {data && data.length > 0 && <span className="tally">{data.length}</span>}
        {editable && (
          <button type="button" className="btn s end" onClick={() => setDraft({ values: { kind: 'town' } })}>
            <Icon name="plus" small />
            {translate('municipalities.add')}
          </button>
        )}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data?.length === 0 && (
        <EmptyState icon="globe" title={translate('municipalities.empty')}>
          {translate('municipalities.empty_text')}
        </EmptyState>
      )}
      {data && data.length > 0 && <SubRegions municipalities={data} onEdit={onEdit} />}
      {draft && (
        <MunicipalityContext>
          <PartDrawer<Municipality>
            draft={draft}
            form={MUNICIPALITY_FORM}
            whose="indicators"
            words="municipalities"
            onClose={() => setDraft(undefined)}
            onReopen={() => setDraft(draft)}
          />
        </MunicipalityContext>
      )}
    </section>
  );
}

interface SubRegionsProps {
  municipalities: readonly Municipality[];
  onEdit?: (draft: PartDraft<Municipality>) => void;
}

function SubRegions({ municipalities, onEdit }: SubRegionsProps) {
  const translate = useTranslate();
  const subRegions = subRegionsOf(municipalities);
  const divided = subRegions.some(({ name }) => name !== null);
  return (
    <div className="sub-regions">
      {subRegions.map(({ name, areas }) => (
        <div key={name ?? ''} className="card pad">
          {divided && <h3>{name ?? translate('municipalities.no_sub_region')}</h3>}
          <AreaList areas={areas} onEdit={onEdit} />
        </div>
      ))}
    </div>
  );
}
