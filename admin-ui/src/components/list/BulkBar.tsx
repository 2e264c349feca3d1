import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Icon } from '../Icon.js';
import type { Selection } from './use-selection.js';

/** What can be done with the ticked rows. */
export function BulkBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <div className="bulk" role="toolbar" aria-label={translate('list.with_selection')}>
      <strong role="status">{translate('list.selected', { smart_count: selection.ids.length })}</strong>
      {children}
      <button type="button" className="btn quiet end" onClick={selection.clear}>
        <Icon name="close" small />
        {translate('list.clear_selection')}
      </button>
    </div>
  );
}
