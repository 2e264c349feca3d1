import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelinePage } from '@knotenpunkt/shared';
import { request } from '../../data/api.js';

const PAGE_SIZE = 30;

/** The history of one record, newest first, page by page. */
export function useTimeline(resource: string, id: string, pageSize = PAGE_SIZE) {
  return useInfiniteQuery({
    // In the form of ra-core's keys, so that a change of the record refreshes its history as well.
    queryKey: [resource, 'timeline', { id, pageSize }],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize), ...(pageParam && { cursor: pageParam }) });
      return request<TimelinePage>(`/${resource}/${id}/timeline?${query.toString()}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
