import { useEffect } from 'react';
import { PAGE_SIZE } from '../list/use-list-records.js';
import type { ListControl } from '../list/use-list-state.js';

/** In place of a record id: the first or last row of a page that is still on its way. */
const FIRST = 'first';
const LAST = 'last';

interface Neighbours {
  /** Where the open row stands among all that match, from 1. */
  position: number | undefined;
  goPrevious?: () => void;
  goNext?: () => void;
}

interface ShownRows {
  rows: readonly { id: string }[];
  total: number | undefined;
  /** False while the rows are still those of another page. */
  settled: boolean;
}

/** The rows before and after the open one, across the pages of the list. */
export function usePanelNeighbours(control: ListControl, { rows, total = 0, settled }: ShownRows): Neighbours {
  const { panel, page } = control.state;
  const index = rows.findIndex(({ id }) => id === panel);
  const { change } = control;

  useEffect(() => {
    if (!settled) return;
    const arrived = panel === FIRST ? rows[0] : panel === LAST ? rows.at(-1) : undefined;
    if (arrived) change({ panel: arrived.id }, { replace: true });
  }, [change, panel, rows, settled]);

  if (index < 0) return { position: undefined };
  const show = (id: string | undefined) => id && change({ panel: id }, { replace: true });
  const turn = (to: number, arrive: string) => change({ page: to, panel: arrive }, { replace: true });
  const position = (page - 1) * PAGE_SIZE + index + 1;
  const previous = index > 0 ? () => show(rows[index - 1]?.id) : () => turn(page - 1, LAST);
  const next = index < rows.length - 1 ? () => show(rows[index + 1]?.id) : () => turn(page + 1, FIRST);
  return { position, goPrevious: position > 1 ? previous : undefined, goNext: position < total ? next : undefined };
}
