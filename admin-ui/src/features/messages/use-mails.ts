import type { MailStatus, Message } from '@knotenpunkt/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { request } from '../../data/api.js';
import { problemText } from '../../data/problem.js';
import { useLedger } from './LedgerContext.js';
import { filterOf, PAGE_SIZE, type Shown } from './message-address.js';

/** Milliseconds between two looks while the page is open: mails change their state without anybody touching them. */
export const REFRESH = 5_000;

export function useMessages(shown: Shown) {
  const { resource } = useLedger();
  return useGetList<Message>(
    resource,
    {
      filter: filterOf(shown),
      sort: { field: 'createdAt', order: 'DESC' },
      pagination: { page: shown.page, perPage: PAGE_SIZE },
    },
    { placeholderData: keepPreviousData, refetchInterval: REFRESH },
  );
}

export function useMailStatus() {
  const { resource } = useLedger();
  return useQuery({
    queryKey: [resource, 'status'],
    queryFn: ({ signal }) => request<MailStatus>(`/${resource}/status`, { signal }),
    refetchInterval: REFRESH,
  });
}

/** Sends again, or for trial; says how it went and shows the new state. */
export function useMailAction<T>(path: string, done: (answer: T) => string) {
  const notify = useNotify();
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const { resource } = useLedger();
  return useMutation({
    mutationFn: () => request<T>(path, { method: 'POST' }),
    onSuccess: async (answer) => {
      notify(done(answer), { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: [resource] });
    },
    onError: (error) => notify(problemText(translate, error), { type: 'error' }),
  });
}
