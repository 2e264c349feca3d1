import { useNotify } from 'ra-core';
import { useState } from 'react';
import { send } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { saveAs } from '../../data/save-as.js';
import { useFields } from '../record/FieldsContext.js';
import { writeFilter } from './filter-tree.js';
import type { ListState } from './list-address.js';

/** Fetches what the list shows, all its pages, as a table file and hands it to the browser. */
export function useExport() {
  const { resource } = useFields();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);

  const run = async ({ filter, sort, columns }: ListState): Promise<void> => {
    setBusy(true);
    try {
      const query = new URLSearchParams({
        filter: JSON.stringify(writeFilter(filter)),
        sort: JSON.stringify([sort.field, sort.order]),
        columns: columns.join(),
      });
      // Not a plain link: the request names the region this tab works in.
      const response = await send(`/${resource}/export?${query.toString()}`);
      saveAs(await response.blob(), fileName(response) ?? `${resource}.csv`);
    } catch (error) {
      notify(toProblem(error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}

function fileName(response: Response): string | undefined {
  return /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
}
