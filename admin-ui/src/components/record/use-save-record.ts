import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useUpdate, type RaRecord } from 'ra-core';
import { useCallback } from 'react';
import { ConflictError } from '../../data/problem.js';
import { changedValues, differences, valueAt, withValues, type Values } from './conflict.js';
import { useResolveConflict } from './ConflictContext.js';
import { useFields } from './FieldsContext.js';
import { useUndoToast } from './use-undo-toast.js';

export type SaveRecord = (base: Values, mine: Values) => Promise<RaRecord | undefined>;

/**
 * Saves a whole record and offers to undo it. Where somebody else saved first, the person chooses field by field;
 * undefined means they went back to the form. Other problems are thrown: the form shows them.
 */
export function useSaveRecord(): SaveRecord {
  const { declared, resource } = useFields();
  const queryClient = useQueryClient();
  const send = useSend();
  const offerUndo = useUndoToast();
  const notify = useNotify();

  return useCallback(
    async (base, mine) => {
      const touched = Object.keys(changedValues(declared, base, mine));
      if (touched.length === 0) return base as RaRecord;
      const saved = await send(base, mine);
      if (!saved) return undefined;
      void queryClient.invalidateQueries({ queryKey: [resource] });
      const former = Object.fromEntries(touched.map((field) => [field, valueAt(base, field)]));
      offerUndo({ message: 'record.saved' }, () => {
        send(saved, withValues(saved, former)).then(
          (undone) => {
            void queryClient.invalidateQueries({ queryKey: [resource] });
            if (undone) notify('record.undone');
          },
          (error: Error) => notify(error.message, { type: 'error' }),
        );
      });
      return saved;
    },
    [declared, notify, offerUndo, queryClient, resource, send],
  );
}

/** Sends until it is saved or given up: another person may save again while a conflict is being settled. */
function useSend(): SaveRecord {
  const { resource } = useFields();
  // Without a connection the form says so at once and sends again by itself.
  const [update] = useUpdate(resource, undefined, { networkMode: 'always' });
  const settle = useSettle();

  return useCallback(
    async (base, mine) => {
      let from = base;
      let wanted: Values | undefined = mine;
      while (wanted) {
        const data = { ...wanted, version: from.version };
        try {
          return (await update(
            resource,
            { id: String(from.id), data, previousData: from as RaRecord },
            { returnPromise: true, mutationMode: 'pessimistic' },
          )) as RaRecord;
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
          const theirs = error.current as Values;
          wanted = await settle(from, wanted, theirs);
          from = theirs;
        }
      }
      return undefined;
    },
    [resource, settle, update],
  );
}

/** What to save on top of `theirs`; asks only where both saw something differently. */
function useSettle() {
  const { declared } = useFields();
  const resolve = useResolveConflict();
  return useCallback(
    (base: Values, mine: Values, theirs: Values): Promise<Values | undefined> | Values => {
      const disputed = differences(declared, base, mine, theirs).some(({ changedBy }) => changedBy !== 'them');
      return disputed ? resolve({ base, mine, theirs }) : theirs;
    },
    [declared, resolve],
  );
}
