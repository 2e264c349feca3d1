import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { readAddress, writeAddress, type ListDefaults, type ListState } from './list-address.js';

/** Where each list was last, for the way back from a record. Kept in memory only: filters may name persons. */
const lastAddress = new Map<string, string>();

/** The address of a list as it was last seen. */
export function lastAddressOf(path: string): string {
  return path + (lastAddress.get(path) ?? '');
}

export interface ListControl {
  state: ListState;
  /** Changes what the address says. Whatever changes the rows starts at the first page again. */
  change: (change: Partial<ListState>, options?: { replace?: boolean }) => void;
}

/** The state of the list at `path`, read from the address and written to it. */
export function useListState(path: string, defaults: ListDefaults): ListControl {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readAddress(search, defaults), [search, defaults]);

  useEffect(() => {
    if (pathname === path) lastAddress.set(path, writeAddress({ ...state, panel: null }, defaults));
  }, [defaults, path, pathname, state]);

  const change = useCallback<ListControl['change']>(
    (changed, { replace = false } = {}) => {
      const rowsChange = changed.filter !== undefined || changed.sort !== undefined;
      const next = { ...state, ...(rowsChange && { page: 1 }), ...changed };
      void navigate({ pathname: path, search: writeAddress(next, defaults) }, { replace });
    },
    [defaults, navigate, path, state],
  );
  return { state, change };
}
