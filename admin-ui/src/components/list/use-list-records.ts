import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, type RaRecord } from 'ra-core';
import { writeFilter } from './filter-tree.js';
import type { ListState } from './list-address.js';

export const PAGE_SIZE = 50;

/** The rows of the current page. While the next ones load, the former stay in sight. */
export function useListRecords<R extends RaRecord>(resource: string, { filter, sort, page }: ListState) {
  return useGetList<R>(
    resource,
    { filter: writeFilter(filter), sort, pagination: { page, perPage: PAGE_SIZE } },
    { placeholderData: keepPreviousData },
  );
}

/** How many records match a filter, or undefined while that is not known. */
export function useCount(resource: string, filter: object = {}): number | undefined {
  const { total } = useGetList(resource, {
    filter,
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 1 },
  });
  return total;
}
