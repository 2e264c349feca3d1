import { useTranslate } from 'ra-core';
import { ListTool } from './FilterBar.js';
import type { ListState } from './list-address.js';
import { useExport } from './use-export.js';

/** Hands out what the list shows as a table. */
export function TableDownload({ state, disabled }: { state: ListState; disabled: boolean }) {
  const translate = useTranslate();
  const { run, busy } = useExport();
  return (
    <button type="button" className="btn s quiet" disabled={busy || disabled} onClick={() => void run(state)}>
      <ListTool icon="download" label={translate('list.export')} />
    </button>
  );
}
