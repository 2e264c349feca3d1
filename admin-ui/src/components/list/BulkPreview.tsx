import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useGetMany, useTranslate } from 'ra-core';
import { request } from '../../data/api.js';
import { ProblemNotice } from '../ProblemNotice.js';
import { useFields } from '../record/FieldsContext.js';
import { affected, type BulkAnswer, type BulkRequest } from './bulk-orders.js';
import type { Row } from './DataTable.js';

/** How many are named. */
const NAMED = 6;

interface BulkPreviewProps {
  /** Absent while something is missing. */
  order: BulkRequest | undefined;
  /** How many were selected. */
  total: number;
}

/** Whom an action would concern, before it is done. */
export function BulkPreview({ order, total }: BulkPreviewProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { data, error } = useQuery({
    queryKey: ['bulk', 'preview', order],
    queryFn: ({ signal }) =>
      request<BulkAnswer>(order?.path ?? '', { method: 'POST', body: { ...order?.body, preview: true }, signal }),
    enabled: order !== undefined,
    placeholderData: keepPreviousData,
  });
  const ids = order && data ? affected(data) : [];
  const { data: records } = useGetMany<Row>(resource, { ids: ids.slice(0, NAMED) }, { enabled: ids.length > 0 });
  if (!order) return null;
  if (error) return <ProblemNotice error={error} />;
  const names = records?.flatMap((record) => record?.name ?? []) ?? [];
  const more = ids.length - names.length;
  return (
    <div className="bulk-preview" role="status">
      {data && (
        <p>
          {ids.length > 0
            ? translate('list.bulk.concerns', { smart_count: ids.length, total })
            : translate('list.bulk.nobody_concerned')}
        </p>
      )}
      {names.length > 0 && (
        <p className="small soft">
          {names.join(', ')}
          {more > 0 && ` ${translate('list.bulk.more', { smart_count: more })}`}
        </p>
      )}
      {data && ids.length > 0 && ids.length < total && <p className="small soft">{translate('list.bulk.others')}</p>}
    </div>
  );
}
