import type { ValueCount } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';

/** Values in use for a field of a resource, the most frequent first, narrowed to those containing `q`. */
export function useSuggestions(resource: string, field: string, q = '', enabled = true): ValueCount[] {
  const { data = [] } = useQuery({
    queryKey: [resource, 'values', field, q],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ field, ...(q && { q }) });
      return request<ValueCount[]>(`/${resource}/values?${query.toString()}`, { signal });
    },
    enabled,
    placeholderData: (former) => former,
  });
  return data;
}
