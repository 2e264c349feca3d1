import { BULK_MAX_RECORDS } from '@knotenpunkt/shared';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { request } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { formatNumber } from '../format.js';
import { useFields } from '../record/FieldsContext.js';
import { useLanguage } from '../use-language.js';
import { writeFilter } from './filter-tree.js';
import type { ListState } from './list-address.js';
import type { Selection } from './use-selection.js';

interface SelectAllProps {
  selection: Selection;
  state: ListState;
  /** How many records the list shows on all its pages. */
  total: number;
}

/** Ticks what the list shows on all its pages, as many as can be changed at once. */
export function SelectAll({ selection, state: { filter, sort }, total }: SelectAllProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const notify = useNotify();
  const { resource } = useFields();
  const [busy, setBusy] = useState(false);
  const count = Math.min(total, BULK_MAX_RECORDS);
  if (selection.ids.length >= count) return null;

  const selectAll = async () => {
    const query = new URLSearchParams({
      filter: JSON.stringify(writeFilter(filter)),
      sort: JSON.stringify([sort.field, sort.order]),
      range: JSON.stringify([0, count - 1]),
    });
    setBusy(true);
    try {
      const records = await request<{ id: string }[]>(`/${resource}?${query.toString()}`);
      selection.select(records.map(({ id }) => id));
    } catch (error) {
      notify(toProblem(error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="btn quiet" disabled={busy} onClick={() => void selectAll()}>
      {translate(total > count ? 'list.select_first' : 'list.select_all_pages', { count: formatNumber(count, language) })}
    </button>
  );
}
