import type { Organisation } from '@knotenpunkt/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { useDeferredValue } from 'react';

/** Fewer letters find too much to be a hint. */
const ENOUGH = 3;
const SHOWN = 4;

/** Organisations whose name resembles what is being typed. */
export function useDuplicates(typed: string): Organisation[] {
  const q = useDeferredValue(typed.trim());
  const enabled = q.length >= ENOUGH;
  const { data = [] } = useGetList<Organisation>(
    'organisations',
    { filter: { q }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: SHOWN } },
    { enabled, placeholderData: keepPreviousData },
  );
  return enabled ? data : [];
}
