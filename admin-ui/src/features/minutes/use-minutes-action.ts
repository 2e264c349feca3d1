import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { problemText } from '../../data/problem.js';
import { ACTIONS, AGENDA, DECISIONS } from './minutes.api.js';

/** Does something with the minutes and looks at all of them again; answers whether it went well, and says why where it did not. */
export function useMinutesAction() {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return false;
    } finally {
      setBusy(false);
      await Promise.all([AGENDA, DECISIONS, ACTIONS].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    }
  };
  return { run, busy };
}
