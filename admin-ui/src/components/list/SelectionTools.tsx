import { Menu } from '@base-ui/react/menu';
import type { ExportableName } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ExportButton } from '../export/ExportButton.js';
import { Icon } from '../Icon.js';
import { MenuPopup } from '../MenuPopup.js';
import { useFields } from '../record/FieldsContext.js';
import { BulkBar } from './BulkBar.js';
import { BulkDialog } from './BulkDialog.js';
import { BULK_ACTIONS_OF, type BulkAction } from './bulk-orders.js';
import { SelectAll } from './SelectAll.js';
import type { ListState } from './list-address.js';
import type { Selection } from './use-selection.js';

/** What a feature offers to do with the ticked rows, elsewhere. */
export interface SelectionAction {
  label: string;
  run: (ids: readonly string[]) => void;
}

interface SelectionToolsProps {
  selection: Selection;
  state: ListState;
  /** How many records the list shows on all its pages. */
  total: number;
  /** As what the rows are exported; absent where they are not. */
  table?: ExportableName;
  also?: SelectionAction;
}

/** What can be done with the ticked rows. */
export function SelectionTools({ selection, state, total, table, also }: SelectionToolsProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const [action, setAction] = useState<BulkAction>();
  const others = (BULK_ACTIONS_OF[resource] ?? []).filter((offered) => offered !== 'tags' && offered !== 'archive');
  return (
    <>
      <BulkBar selection={selection}>
        <SelectAll selection={selection} state={state} total={total} />
        <button type="button" className="btn quiet" onClick={() => setAction('tags')}>
          <Icon name="bookmark" />
          {translate('list.bulk.action.tags')}
        </button>
        {others.length > 0 && (
          <Menu.Root>
            <Menu.Trigger className="btn quiet">
              {translate('record.more')}
              <Icon name="down" small />
            </Menu.Trigger>
            <MenuPopup>
              {others.map((offered) => (
                <Menu.Item key={offered} className="item" onClick={() => setAction(offered)}>
                  {translate(`list.bulk.action.${offered}`)}
                </Menu.Item>
              ))}
              {also && (
                <Menu.Item className="item" onClick={() => also.run(selection.ids)}>
                  {also.label}
                </Menu.Item>
              )}
            </MenuPopup>
          </Menu.Root>
        )}
        {table && (
          <ExportButton
            order={{ resource: table, filter: { id: [...selection.ids] } }}
            count={selection.ids.length}
            shown={state.columns}
            className="btn quiet"
          />
        )}
        <button type="button" className="btn quiet" onClick={() => setAction('archive')}>
          <Icon name="archive" />
          {translate('record.archive')}
        </button>
      </BulkBar>
      {action && <BulkDialog action={action} selection={selection} onClose={() => setAction(undefined)} />}
    </>
  );
}
