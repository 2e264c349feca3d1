import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useCallback } from 'react';
import type { AppDataProvider } from '../../data/data.provider.js';
import { toProblem } from '../../data/problem.js';
import { useUndoToast } from './use-undo-toast.js';

interface Archivable {
  id: string;
  name: string;
}

/**
 * Takes a record out of the lists and back; each offers the other as "undo".
 * @param whose resource of the record it belongs to, whose history tells of it
 */
export function useArchive(resource: string, whose = resource) {
  const dataProvider = useDataProvider<AppDataProvider>();
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();

  const run = useCallback(
    async (act: () => Promise<unknown>): Promise<boolean> => {
      try {
        await act();
        await Promise.all([resource, whose].map((changed) => queryClient.invalidateQueries({ queryKey: [changed] })));
        return true;
      } catch (error) {
        notify(toProblem(error).message, { type: 'error' });
        return false;
      }
    },
    [notify, queryClient, resource, whose],
  );
  const sendArchive = ({ id }: Archivable) => run(() => dataProvider.delete(resource, { id }));
  const sendRestore = ({ id }: Archivable) => run(() => dataProvider.restore(resource, { id }));

  return {
    archive: async (record: Archivable) => {
      if (await sendArchive(record))
        offerUndo({ message: 'record.archived_toast', values: { name: record.name } }, () => void sendRestore(record));
    },
    restore: async (record: Archivable) => {
      if (await sendRestore(record))
        offerUndo({ message: 'record.restored_toast', values: { name: record.name } }, () => void sendArchive(record));
    },
  };
}
