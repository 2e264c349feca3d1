import type { Reminder, ReminderInput } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { problemText } from '../../data/problem.js';
import { addReminder, removeReminder, RESOURCE, saveReminder } from './reminders.api.js';

type Changed = Partial<Pick<ReminderInput, 'dueOn' | 'text' | 'done'>>;

/** Sets, changes and takes away reminders, and offers to take each of it back. Answers whether it went well. */
export function useReminders() {
  const translate = useTranslate();
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    try {
      return await work();
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return undefined;
    } finally {
      setBusy(false);
      // A note shows its next step, the start page what is due.
      await Promise.all([RESOURCE, 'contact-notes', 'today'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    }
  };
  const add = async (input: ReminderInput, message: string, values?: Record<string, string>): Promise<boolean> => {
    const added = await run(() => addReminder(input));
    if (added) offerUndo({ message, values }, () => void run(() => removeReminder(added)));
    return added !== undefined;
  };
  const change = async (reminder: Reminder, changed: Changed, message: string): Promise<boolean> => {
    const saved = await run(() => saveReminder(reminder, changed));
    const former = Object.fromEntries(Object.keys(changed).map((name) => [name, reminder[name as keyof Changed]]));
    if (saved) offerUndo({ message }, () => void run(() => saveReminder(saved, former)));
    return saved !== undefined;
  };
  const remove = async (reminder: Reminder): Promise<void> => {
    const removed = await run(() => removeReminder(reminder).then(() => reminder));
    const { subjectType, subjectId, dueOn, text, done } = reminder;
    if (removed)
      offerUndo(
        { message: 'reminders.removed' },
        () => void run(() => addReminder({ subjectType, subjectId, dueOn, text, done })),
      );
  };
  return { add, change, remove, busy };
}
