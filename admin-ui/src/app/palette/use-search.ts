import type { SearchHit } from '@knotenpunkt/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { request } from '../../data/api.js';

/** Fewer letters find too much. */
const SHORTEST = 2;

/** Records by name, tolerant of typing errors; a newer question replaces the one under way. */
export function useSearch(query: string) {
  const asked = useDeferredValue(query.trim());
  const enabled = asked.length >= SHORTEST;
  return useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => request<SearchHit[]>(`/search?q=${encodeURIComponent(asked)}`, { signal }),
    enabled,
    placeholderData: enabled ? keepPreviousData : undefined,
  });
}
