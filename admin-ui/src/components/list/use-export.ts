import { useFields } from '../record/FieldsContext.js';
import { useDownload } from '../use-download.js';
import { writeFilter } from './filter-tree.js';
import type { ListState } from './list-address.js';

/** Fetches what the list shows, all its pages, as a table file and hands it to the browser. */
export function useExport() {
  const { resource } = useFields();
  const { run: download, busy } = useDownload();
  const run = ({ filter, sort, columns }: ListState): Promise<void> => {
    const query = new URLSearchParams({
      filter: JSON.stringify(writeFilter(filter)),
      sort: JSON.stringify([sort.field, sort.order]),
      columns: columns.join(),
    });
    return download(`/${resource}/export?${query.toString()}`, `${resource}.csv`);
  };
  return { run, busy };
}
