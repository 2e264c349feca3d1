import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineCategory, TimelinePage } from '@knotenpunkt/shared';
import { request } from '../../data/api.js';

const PAGE_SIZE = 30;

interface Shown {
  category?: TimelineCategory;
  /** Only the events one entry stands for. */
  fold?: string;
  limit?: number;
}

/** The history of one record, newest first, page by page. */
export function useTimeline(resource: string, id: string, { category, fold, limit = PAGE_SIZE }: Shown = {}) {
  return useInfiniteQuery({
    // In the form of ra-core's keys, so that a change of the record refreshes its history as well.
    queryKey: [resource, 'timeline', { id, category, fold, limit }],
    queryFn: ({ pageParam, signal }) => {
      const given = { limit: String(limit), category, fold, cursor: pageParam };
      const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
      return request<TimelinePage>(`/${resource}/${id}/timeline?${query.toString()}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
