import type { HistoryEvent } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';

/** Something about the installation the user should know; its sentence stands under `today.notice.<code>`. */
export interface Notice {
  code: string;
  values?: Record<string, string | number>;
}

export interface Today {
  needs: unknown[];
  notices: Notice[];
  /** Numbers beside the entries of the navigation. */
  counts: Record<string, number>;
  recent: HistoryEvent[];
}

export function useToday() {
  return useQuery({ queryKey: ['today'], queryFn: ({ signal }) => request<Today>('/today', { signal }) });
}
