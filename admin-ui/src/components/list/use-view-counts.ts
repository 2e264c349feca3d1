import type { View, ViewCounts } from '@knotenpunkt/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';
import { useFields } from '../record/FieldsContext.js';

/** How many records each of the views shows, by its id. */
export function useViewCounts(views: readonly View[]): ViewCounts {
  const { resource } = useFields();
  const { data = {} } = useQuery({
    // The numbers change with the records as well as with the views.
    queryKey: [resource, 'view counts', views.map(({ id, version }) => `${id} ${version}`)],
    queryFn: ({ signal }) => request<ViewCounts>(`/views/counts?resource=${resource}`, { signal }),
    placeholderData: keepPreviousData,
    enabled: views.length > 0,
  });
  return data;
}
