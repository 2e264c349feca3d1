import type { AudiencePeopleInput, AudiencePerson } from '@knotenpunkt/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../data/api.js';
import { RESOURCE } from './audience-layout.js';

const keyOf = (audienceId: string) => [RESOURCE, 'people', audienceId];

/** Everybody on the list at this moment, and those taken off by hand. */
export function usePeople(audienceId: string) {
  return useQuery({ queryKey: keyOf(audienceId), queryFn: ({ signal }) => peopleOf(audienceId, signal) });
}

export function peopleOf(audienceId: string, signal?: AbortSignal): Promise<AudiencePerson[]> {
  return request(`/${RESOURCE}/${audienceId}/people`, { signal });
}

/** Puts people on the list and takes them off; what is shown follows. */
export function useChangePeople(audienceId: string) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [RESOURCE] });
  const path = `/${RESOURCE}/${audienceId}/people`;
  return {
    add: async (body: AudiencePeopleInput): Promise<void> => {
      await request(path, { method: 'POST', body });
      await refresh();
    },
    exclude: async ({ personId }: AudiencePerson): Promise<void> => {
      await request(`${path}/${personId}`, { method: 'DELETE' });
      await refresh();
    },
  };
}
