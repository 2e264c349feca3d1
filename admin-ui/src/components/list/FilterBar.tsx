import { useTranslate } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import { FilterChip } from './FilterChip.js';
import { FilterDialog } from './FilterDialog.js';
import { FilterMenu } from './FilterMenu.js';
import type { FilterPart } from './filter-tree.js';
import type { ListControl } from './use-list-state.js';
import { ListSearch } from './ListSearch.js';
import './list.css';

interface FilterBarProps {
  control: ListControl;
  /** Records that match, and all there are. */
  total: number | undefined;
  all: number | undefined;
  /** Further tools at the end of the line. */
  children: ReactNode;
}

/** Search, chips and count above a list. */
export function FilterBar({ control, total, all, children }: FilterBarProps) {
  const translate = useTranslate();
  const { filter } = control.state;
  const [advanced, setAdvanced] = useState(false);
  const setParts = (parts: FilterPart[]) => control.change({ filter: { ...filter, parts } });
  const replace = (index: number, part: FilterPart | undefined) =>
    setParts(filter.parts.flatMap((other, position) => (position === index ? (part ?? []) : other)));
  const filtered = filter.q !== '' || filter.parts.length > 0;

  return (
    <div className="filter-bar">
      <ListSearch value={filter.q} onChange={(q) => control.change({ filter: { ...filter, q } }, { replace: true })} />
      <div className="chips" role="group" aria-label={translate('list.filters')}>
        {filter.parts.map((part, index) => (
          <FilterChip
            // Chips have no identity but their place.
            key={index}
            part={part}
            onChange={(changed) => replace(index, changed)}
            onRemove={() => replace(index, undefined)}
            onAdvanced={() => setAdvanced(true)}
          />
        ))}
        <FilterMenu onAdd={(part) => setParts([...filter.parts, part])} onAdvanced={() => setAdvanced(true)} />
        {filtered && (
          <button type="button" className="btn s quiet" onClick={() => control.change({ filter: { q: '', parts: [] } })}>
            {translate('list.reset_filter')}
          </button>
        )}
      </div>
      <p className="small soft list-count" role="status">
        <Count total={total} all={all} filtered={filtered} />
      </p>
      <span className="btns list-tools">{children}</span>
      {advanced && (
        <FilterDialog
          parts={filter.parts}
          onClose={() => setAdvanced(false)}
          onApply={(parts) => {
            setParts(parts);
            setAdvanced(false);
          }}
        />
      )}
    </div>
  );
}

function Count({ total, all, filtered }: { total: number | undefined; all: number | undefined; filtered: boolean }) {
  const translate = useTranslate();
  if (total === undefined) return null;
  if (!filtered || all === undefined) return <>{translate('list.count', { smart_count: total })}</>;
  return (
    <>
      <b className="num">{total}</b> {translate('list.of')} <span className="num">{all}</span>
    </>
  );
}

/** A tool of a list: sign and word, on small screens the sign alone. */
export function ListTool({ icon, label }: { icon: 'columns' | 'download'; label: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className="tool-word">{label}</span>
    </>
  );
}
