import type { Region } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { RegionForm } from './RegionForm.js';
import './regions.css';

/** The regions of the installation: their names, nothing of what they hold. */
export function RegionListPage() {
  const translate = useTranslate();
  const [edited, setEdited] = useState<Region | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <Page title={translate('regions.title')}>
      <div className="sec-head list-head">
        <h1>{translate('regions.title')}</h1>
        <div className="btns end">
          <button type="button" className="btn primary" onClick={() => setEdited('new')}>
            <Icon name="plus" small />
            {translate('regions.create')}
          </button>
        </div>
      </div>
      <p className="soft">{translate('regions.intro')}</p>
      <RegionList onEdit={setEdited} />
      <FormDrawer
        title={translate(edited === 'new' ? 'regions.create' : 'regions.rename')}
        open={edited !== null}
        onClose={close}
      >
        {edited !== null && <RegionForm region={edited === 'new' ? null : edited} onDone={close} />}
      </FormDrawer>
    </Page>
  );
}

function RegionList({ onEdit }: { onEdit: (region: Region) => void }) {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<Region>('regions', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="globe" title={translate('regions.empty')}>
        {translate('regions.empty_text')}
      </EmptyState>
    );
  }
  return (
    <ul className="card rows regions" aria-label={translate('regions.title')}>
      {data.map((region) => (
        <li key={region.id}>
          <span className="grow">
            <span className="name">{region.name}</span>
            {region.demo && <span className="badge line">{translate(`regions.demo.${region.demo}`)}</span>}
            <span className="sub">{translate('regions.users', { smart_count: region.users })}</span>
          </span>
          <button type="button" className="btn s" onClick={() => onEdit(region)}>
            {translate('regions.rename')}
            <span className="vh">{` ${region.name}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
