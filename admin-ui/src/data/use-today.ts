import type { Today } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { request } from './api.js';

/** What the start page and the numbers of the navigation show. */
export function useToday({ enabled = true } = {}) {
  return useQuery({ queryKey: ['today'], queryFn: ({ signal }) => request<Today>('/today', { signal }), enabled });
}
