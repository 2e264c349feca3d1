import type { ExportableName } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ExportButton } from '../export/ExportButton.js';
import { Icon } from '../Icon.js';
import { useFields } from '../record/FieldsContext.js';
import { BulkBar } from './BulkBar.js';
import { TagDialog } from './TagDialog.js';
import { useBulk } from './use-bulk.js';
import type { Selection } from './use-selection.js';

interface SelectionToolsProps {
  selection: Selection;
  /** As what the rows are exported; absent where they are not. */
  table?: ExportableName;
  shown: readonly string[];
}

/** Tags the ticked rows, exports them or takes them out of the list. */
export function SelectionTools({ selection, table, shown }: SelectionToolsProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { run, busy } = useBulk();
  const [tagging, setTagging] = useState(false);
  return (
    <>
      <BulkBar selection={selection}>
        <button type="button" className="btn quiet" disabled={busy} onClick={() => setTagging(true)}>
          <Icon name="bookmark" />
          {translate('list.tags.open')}
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={busy}
          onClick={() => void run(selection.ids, { archive: true }, `${resource}.bulk.archived`).then(selection.clear)}
        >
          <Icon name="archive" />
          {translate('record.archive')}
        </button>
        {table && (
          <ExportButton
            order={{ resource: table, filter: { id: [...selection.ids] } }}
            count={selection.ids.length}
            shown={shown}
            className="btn quiet"
          />
        )}
      </BulkBar>
      {tagging && (
        <TagDialog
          count={selection.ids.length}
          onClose={() => setTagging(false)}
          onApply={(change) => {
            setTagging(false);
            void run(selection.ids, change, `${resource}.bulk.tagged`);
          }}
        />
      )}
    </>
  );
}
