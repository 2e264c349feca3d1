import type {
  DecideInput,
  RoundMembersInput,
  RoundMembersResult,
  RoundPreflight,
  UpdateRequest,
  UpdateReview,
  UpdateRound,
  UpdateRoundInput,
} from '@knotenpunkt/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../data/api.js';
import { REQUESTS, RESOURCE } from './round-paths.js';

/** To whom a round would go now; with every change of it or of its list this is another. */
export function usePreflight(roundId: string) {
  return useQuery({
    queryKey: [RESOURCE, 'preflight', { id: roundId }],
    queryFn: ({ signal }) => request<RoundPreflight>(`/${RESOURCE}/${roundId}/preflight`, { signal }),
  });
}

/** Whom a reminder would go to now. */
export function useReminder(roundId: string) {
  return useQuery({
    queryKey: [RESOURCE, 'reminder', { id: roundId }],
    queryFn: ({ signal }) => request<RoundPreflight>(`/${RESOURCE}/${roundId}/reminder`, { signal }),
  });
}

/** What was proposed, beside what is stored. */
export function useReview(requestId: string) {
  return useQuery({
    queryKey: [REQUESTS, 'review', { id: requestId }],
    queryFn: ({ signal }) => request<UpdateReview>(`/${REQUESTS}/${requestId}/review`, { signal }),
  });
}

const post = <Answer>(path: string, body: object = {}): Promise<Answer> => request<Answer>(path, { method: 'POST', body });

export const createRound = (body: UpdateRoundInput): Promise<UpdateRound> => post(`/${RESOURCE}`, body);

export const changeRound = (id: string, body: UpdateRoundInput): Promise<UpdateRound> =>
  request(`/${RESOURCE}/${id}`, { method: 'PUT', body });

export const removeRound = (id: string): Promise<void> => request(`/${RESOURCE}/${id}`, { method: 'DELETE' });

export const addMembers = (id: string, body: RoundMembersInput): Promise<RoundMembersResult> =>
  post(`/${RESOURCE}/${id}/organisations`, body);

export const removeMember = (requestId: string): Promise<void> => request(`/${REQUESTS}/${requestId}`, { method: 'DELETE' });

/** @param version of the preview that was agreed to */
export const sendRound = (id: string, version: string): Promise<UpdateRound> => post(`/${RESOURCE}/${id}/send`, { version });

export const remindRound = (id: string, version: string): Promise<UpdateRound> => post(`/${RESOURCE}/${id}/remind`, { version });

export const extendRound = (id: string, dueOn: string): Promise<UpdateRound> => post(`/${RESOURCE}/${id}/extend`, { dueOn });

export const closeRound = (id: string): Promise<UpdateRound> => post(`/${RESOURCE}/${id}/close`);

export const askThrough = (requestId: string, personId: string | null): Promise<UpdateRequest> =>
  request(`/${REQUESTS}/${requestId}/contact`, { method: 'PUT', body: { personId } });

export const withdraw = (requestId: string): Promise<UpdateRequest> => post(`/${REQUESTS}/${requestId}/withdraw`);

export const decide = (requestId: string, body: DecideInput): Promise<UpdateReview> =>
  post(`/${REQUESTS}/${requestId}/decide`, body);

export const reopen = (requestId: string): Promise<UpdateReview> => post(`/${REQUESTS}/${requestId}/reopen`);

/** Looks again at everything that rounds show. */
export function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([RESOURCE, REQUESTS].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
  };
}
