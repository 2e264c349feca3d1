import type { AgendaItem } from '@knotenpunkt/shared';
import { useEffect, useSyncExternalStore } from 'react';
import { saveAgendaItem } from './minutes.api.js';
import { MinutesSaver, type SaverState } from './minutes-saver.js';

/** One for each item somebody has written at in this tab. */
const savers = new Map<string, MinutesSaver>();

export function saverOf(item: AgendaItem): MinutesSaver {
  const known = savers.get(item.id);
  if (known) return known;
  const saver = new MinutesSaver(item, (current, minutes) => saveAgendaItem(current, { minutes }), afterwards);
  savers.set(item.id, saver);
  return saver;
}

/** The minutes of an item as they stand here, and how to write at them. */
export function useMinutesText(item: AgendaItem): { state: SaverState; saver: MinutesSaver } {
  const saver = saverOf(item);
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => saver.follow(item), [saver, item]);
  // Whoever goes on to the next item need not wait for this one.
  useEffect(() => () => saver.flush(), [saver]);
  return { state, saver };
}

/** Sends everything that is still here before minutes go out; answers whether the server has all of it. */
export function allSaved(): boolean {
  for (const saver of savers.values()) saver.flush();
  return ![...savers.values()].some((saver) => saver.unsaved);
}

function afterwards(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

addEventListener('online', () => {
  for (const saver of savers.values()) saver.flush();
});
addEventListener('beforeunload', (event) => {
  if (!allSaved()) event.preventDefault();
});
