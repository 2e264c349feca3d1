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
  data: BulkAnswer | undefined;
  error: unknown;
}

/** What an action would do; the former answer while a changed order is asked about. */
export function useBulkPreview(order: BulkRequest | undefined) {
  return useQuery({
    queryKey: ['bulk', 'preview', order],
    queryFn: ({ signal }) =>
      request<BulkAnswer>(order?.path ?? '', { method: 'POST', body: { ...order?.body, preview: true }, signal }),
    enabled: order !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Whom an action would concern, before it is done. */
export function BulkPreview({ order, total, data, error }: BulkPreviewProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { ids, foreign } = outcomeOf(order && data);
  const nameOf = useNames(resource, [...ids.slice(0, NAMED), ...foreign.slice(0, NAMED)]);
  if (!order) return null;
  if (error) return <ProblemNotice error={error} />;
  const unchanged = data ? total - ids.length - foreign.length : 0;
  return (
    <div className="bulk-preview" role="status">
      {data && ids.length > 0 && <p>{translate('list.bulk.concerns', { smart_count: ids.length, total })}</p>}
      {data && ids.length === 0 && foreign.length === 0 && <p>{translate('list.bulk.nobody_concerned')}</p>}
      <Named ids={ids} nameOf={nameOf} />
      {foreign.length > 0 && <p>{translate('list.bulk.not_own', { smart_count: foreign.length })}</p>}
      <Named ids={foreign} nameOf={nameOf} />
      {unchanged > 0 && unchanged < total && <p className="small soft">{translate('list.bulk.others')}</p>}
    </div>
  );
}

/** Whom it concerns, and which are somebody else's. */
function outcomeOf(answer: BulkAnswer | undefined): { ids: string[]; foreign: string[] } {
  if (!answer) return { ids: [], foreign: [] };
  const foreign = answer.skipped.filter(({ code }) => code === 'not_own');
  return { ids: affected(answer), foreign: foreign.map(({ id }) => id) };
}

type NameOf = (id: string) => string | undefined;

/** What records are called, as far as that is known already. */
function useNames(resource: string, ids: string[]): NameOf {
  const { data } = useGetMany<Row & { title?: string }>(resource, { ids }, { enabled: ids.length > 0 });
  const names = new Map(data?.flatMap((record) => (record ? [[record.id, record.name ?? record.title]] : [])));
  return (id) => names.get(id);
}

/** The first few by name. */
function Named({ ids, nameOf }: { ids: readonly string[]; nameOf: NameOf }) {
  const translate = useTranslate();
  const names = ids.slice(0, NAMED).flatMap((id) => nameOf(id) ?? []);
  if (names.length === 0) return null;
  const more = ids.length - names.length;
  return (
    <p className="small soft">
      {names.join(', ')}
      {more > 0 && ` ${translate('list.bulk.more', { smart_count: more })}`}
    </p>
  );
}
