import type { BulkChange, BulkResult } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { request } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { useFields } from '../record/FieldsContext.js';
import { useUndoToast } from '../record/use-undo-toast.js';

/** Changes many records and offers the inverse for exactly those that changed. */
export function useBulk() {
  const { resource } = useFields();
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);

  const send = async (ids: readonly string[], change: BulkChange): Promise<BulkResult | undefined> => {
    setBusy(true);
    try {
      const result = await request<BulkResult>(`/${resource}/bulk`, { method: 'POST', body: { ids, change } });
      await queryClient.invalidateQueries({ queryKey: [resource] });
      return result;
    } catch (error) {
      notify(toProblem(error).message, { type: 'error' });
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  /** `message` is the key of the sentence that tells how many changed. */
  const run = async (ids: readonly string[], change: BulkChange, message: string, values: Record<string, unknown> = {}) => {
    const result = await send(ids, change);
    if (!result) return;
    const changed = result.changed.map(({ id }) => id);
    const told = { ...values, smart_count: changed.length };
    if (changed.length === 0) notify('list.nothing_changed');
    else offerUndo({ message, values: told }, () => void send(changed, inverse(change)));
  };
  return { run, busy };
}

function inverse({ addTags, removeTags, archive, restore }: BulkChange): BulkChange {
  return {
    ...(addTags && { removeTags: addTags }),
    ...(removeTags && { addTags: removeTags }),
    ...(archive && { restore: true as const }),
    ...(restore && { archive: true as const }),
  };
}
