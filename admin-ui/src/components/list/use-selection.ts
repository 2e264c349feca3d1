import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  ids: readonly string[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Selects all of `ids`, or none of them where all are selected already. */
  toggleAll: (ids: readonly string[]) => void;
  /** Selects exactly `ids`. */
  select: (ids: readonly string[]) => void;
  clear: () => void;
}

/** Which rows are ticked. A selection belongs to what `key` stands for and ends with it. */
export function useSelection(key: string): Selection {
  const [selected, setSelected] = useState<{ key: string; ids: readonly string[] }>({ key, ids: [] });
  const ids = selected.key === key ? selected.ids : NOTHING;
  const set = useCallback((next: readonly string[]) => setSelected({ key, ids: next }), [key]);

  return useMemo(
    () => ({
      ids,
      has: (id) => ids.includes(id),
      toggle: (id) => set(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]),
      toggleAll: (all) =>
        set(all.every((id) => ids.includes(id)) ? ids.filter((id) => !all.includes(id)) : [...new Set([...ids, ...all])]),
      select: set,
      clear: () => set(NOTHING),
    }),
    [ids, set],
  );
}

const NOTHING: readonly string[] = [];
