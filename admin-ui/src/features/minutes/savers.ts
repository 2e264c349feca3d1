import type { AgendaItem } from '@knotenpunkt/shared';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiProblem } from '../../data/problem.js';
import { saveAgendaItem } from './minutes.api.js';
import { MinutesSaver, type SaverState } from './minutes-saver.js';

/** One for each item that was shown in this tab, until it is gone. */
const savers = new Map<string, MinutesSaver>();

/** What keeps the minutes of an item; always the same for it. */
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

/**
 * Sends everything of a meeting that is still here, and waits: minutes are looked at and go out with every word.
 * @throws ApiProblem `unsaved` where the server does not have all of it
 */
export async function saveAll(meetingId: string): Promise<void> {
  const written = [...savers.values()].filter((saver) => saver.meetingId === meetingId);
  const kept = await Promise.all(written.map((saver) => saver.finish()));
  if (kept.includes(false)) throw new ApiProblem({ code: 'unsaved' });
}

/** What was typed at an item and never reached the server. */
export interface LostWords {
  id: string;
  title: string;
  text: string;
}

/**
 * Lets go of the items of a meeting that somebody has removed: nothing can be saved there any more.
 * @param there every item the meeting has
 * @param onLost told of the words that nobody has but this tab
 */
export function forgetGone(meetingId: string, there: readonly AgendaItem[], onLost: (words: LostWords) => void): void {
  const present = new Set(there.map(({ id }) => id));
  for (const [id, saver] of savers) {
    if (saver.meetingId !== meetingId || present.has(id)) continue;
    savers.delete(id);
    const text = saver.snapshot().text.trim();
    if (saver.unsaved && text) onLost({ id, title: saver.title, text });
  }
}

function flushAll(): void {
  for (const saver of savers.values()) saver.flush();
}

function afterwards(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

addEventListener('online', flushAll);
addEventListener('beforeunload', (event) => {
  flushAll();
  if ([...savers.values()].some(({ unsaved }) => unsaved)) event.preventDefault();
});
