import { EXPORTABLES, type DataExport } from '@knotenpunkt/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { SelectField } from '../../components/form/SelectField.js';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { ExportTable } from './ExportTable.js';
import '../../components/list/list.css';
import './exports.css';

/** Stands for exports of all kinds of record. */
const EVERYTHING = '';

/** What left the house: who exported what, when and for what. Nothing of the content is kept. */
export function ExportListPage() {
  const translate = useTranslate();
  const [resource, setResource] = useState<string>(EVERYTHING);
  const [page, setPage] = useState(1);
  const { data, total, error, refetch } = useGetList<DataExport>(
    'exports',
    {
      filter: resource === EVERYTHING ? {} : { resource },
      sort: { field: 'createdAt', order: 'DESC' },
      pagination: { page, perPage: PAGE_SIZE },
    },
    { placeholderData: keepPreviousData },
  );
  const choices = [
    { value: EVERYTHING, label: translate('exports.everything') },
    ...EXPORTABLES.map((value) => ({ value: String(value), label: translate(`exports.resource.${value}`) })),
  ];
  const choose = (next: string) => {
    setResource(next);
    setPage(1);
  };
  return (
    <Page title={translate('exports.title')}>
      <div className="sec-head list-head">
        <h1>{translate('exports.title')}</h1>
      </div>
      <p className="soft exports-about">{translate('exports.about')}</p>
      <div className="exports-filter">
        <SelectField label={translate('exports.fields.resource')} value={resource} choices={choices} onChange={choose} />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data?.length === 0 && (
        <EmptyState icon="download" title={translate('exports.empty.title')}>
          {translate('exports.empty.text')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <section className="card" aria-label={translate('exports.title')}>
            <ExportTable exports={data} />
          </section>
          <Pager page={page} total={total ?? 0} onPage={setPage} />
        </>
      )}
    </Page>
  );
}
