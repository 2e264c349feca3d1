import type { Organisation } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { request } from '../../data/api.js';
import { problemText } from '../../data/problem.js';
import { RESOURCE } from './organisation-layout.js';

/** Shows the sign of its kind again instead of the logo; "undo" shows the logo. */
export function useHideLogo({ id, logo }: Pick<Organisation, 'id' | 'logo'>): () => Promise<void> {
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const translate = useTranslate();
  const run = async (method: 'PUT' | 'DELETE', body?: unknown): Promise<boolean> => {
    try {
      await request(`/${RESOURCE}/${id}/logo`, { method, body });
      await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      return true;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return false;
    }
  };
  return async () => {
    if (await run('DELETE')) offerUndo({ message: 'organisations.logo.hidden' }, () => void run('PUT', logo));
  };
}
