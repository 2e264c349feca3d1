import { useNavigate } from 'react-router';
import { useFields } from '../record/FieldsContext.js';
import { LIST_SEARCH_ID } from './ListSearch.js';
import { focusedRow, moveRowFocus } from './row-keys.js';
import { useKeys } from './use-keys.js';
import type { ListControl } from './use-list-state.js';
import type { Selection } from './use-selection.js';

interface Rights {
  /** Absent where rows cannot be ticked. */
  selection?: Selection;
  mayWrite: boolean;
}

/** The keys of a list: through its rows, into its search, to the form of a row. */
export function useListKeys(control: ListControl, { selection, mayWrite }: Rights): void {
  const navigate = useNavigate();
  const { path } = useFields();
  const { panel } = control.state;
  const move = (by: number) => {
    const id = moveRowFocus(by);
    if (panel && id) control.change({ panel: id }, { replace: true });
  };
  const next = () => move(1);
  const previous = () => move(-1);
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    f: () => document.getElementById(LIST_SEARCH_ID)?.focus(),
    x: () => {
      const id = focusedRow();
      if (id) selection?.toggle(id);
    },
    e: () => {
      const id = panel ?? focusedRow();
      if (id && mayWrite) void navigate(`${path}/${id}?edit`);
    },
    Escape: () => panel && control.change({ panel: null }),
  });
}
