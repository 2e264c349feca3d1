import type {
  Import,
  ImportAction,
  ImportChoicesInput,
  ImportInput,
  ImportResult,
  ImportRow,
  ImportRowClass,
  ImportRowInput,
  ImportTarget,
  UndoResult,
} from '@knotenpunkt/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { parse, request, send } from '../../data/api.js';
import { upload } from '../../data/upload.js';
import { isBusy, RESOURCE } from './import-layout.js';

/** Milliseconds after which a work under way is asked about, where nothing tells of it. */
const ASK_AGAIN = 2_000;

/** An import as it stands, while it is worked on as well. */
export function useImport(id: string) {
  return useQuery({
    queryKey: [RESOURCE, 'getOne', { id }],
    queryFn: ({ signal }) => request<Import>(`/${RESOURCE}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? ASK_AGAIN : false),
  });
}

/** Which rows are looked at. */
export interface RowFilter {
  class?: ImportRowClass;
  result?: ImportResult;
  undo?: UndoResult;
}

/** A page of the rows, counted from 1. */
export function useRows(id: string, filter: RowFilter, page: number) {
  return useQuery({
    queryKey: [RESOURCE, 'rows', { id, filter, page }],
    queryFn: ({ signal }) => rowsOf(id, filter, page, signal),
    placeholderData: keepPreviousData,
  });
}

async function rowsOf(
  id: string,
  filter: RowFilter,
  page: number,
  signal: AbortSignal,
): Promise<{ rows: ImportRow[]; total: number }> {
  const first = (page - 1) * PAGE_SIZE;
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    range: JSON.stringify([first, first + PAGE_SIZE - 1]),
    sort: JSON.stringify(['no', 'ASC']),
  });
  const response = await send(`/${RESOURCE}/${id}/rows?${query.toString()}`, { signal });
  const total = Number(response.headers.get('Content-Range')?.split('/')[1] ?? 0);
  return { rows: (await parse(response)) as ImportRow[], total };
}

interface UploadOrder {
  target: ImportTarget;
  networkId: string | null;
  groupId: string | null;
}

export function sendFile(
  file: File,
  { target, networkId, groupId }: UploadOrder,
  options: Parameters<typeof upload>[2],
): Promise<Import> {
  const query = new URLSearchParams({ target, ...(networkId && { networkId }), ...(groupId && { groupId }) });
  return upload<Import>(`/${RESOURCE}?${query.toString()}`, file, options);
}

/** Says what the columns are; the rows are checked then. */
export function useConfigure(id: string) {
  return useChange((body: ImportInput) => request(`/${RESOURCE}/${id}`, { method: 'PUT', body }));
}

/** Changes cells of a row, or what is to be done with it. */
export function useChangeRow(id: string) {
  return useChange(({ no, ...body }: ImportRowInput & { no: number }) =>
    request(`/${RESOURCE}/${id}/rows/${no}`, { method: 'PATCH', body }),
  );
}

/** The same for all rows of a class. */
export function useChooseAll(id: string) {
  return useChange((action: ImportAction) => {
    const body: ImportChoicesInput = { class: 'duplicate', action };
    return request(`/${RESOURCE}/${id}/choices`, { method: 'POST', body });
  });
}

export function useWork(id: string) {
  return useChange((work: 'start' | 'stop' | 'undo') => request(`/${RESOURCE}/${id}/${work}`, { method: 'POST' }));
}

export function useForget(id: string) {
  return useChange(() => request(`/${RESOURCE}/${id}`, { method: 'DELETE' }));
}

/** Changes something about imports; what is shown follows. */
function useChange<Input>(work: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => queryClient.invalidateQueries({ queryKey: [RESOURCE] }) });
}
