import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, type RaRecord } from 'ra-core';
import { useDeferredValue } from 'react';

/** Fewer letters find too much to be a hint. */
const ENOUGH = 3;
const SHOWN = 4;

/** Records whose name resembles what is being typed. */
export function useDuplicates<R extends RaRecord>(resource: string, typed: string): R[] {
  const q = useDeferredValue(typed.trim());
  const enabled = q.length >= ENOUGH;
  const { data = [] } = useGetList<R>(
    resource,
    { filter: { q }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: SHOWN } },
    { enabled, placeholderData: keepPreviousData },
  );
  return enabled ? data : [];
}
