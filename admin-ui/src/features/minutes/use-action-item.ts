import type { ActionItem, ActionItemInput } from '@knotenpunkt/shared';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { saveActionItem } from './minutes.api.js';
import { useMinutesAction } from './use-minutes-action.js';

type Changed = Partial<Pick<ActionItemInput, 'text' | 'ownerId' | 'dueOn' | 'state' | 'remark'>>;

/** Changes a task and offers to take it back. */
export function useActionItem() {
  const { run, busy } = useMinutesAction();
  const offerUndo = useUndoToast();
  const change = async (action: ActionItem, changed: Changed, message: string): Promise<boolean> => {
    let saved = action;
    const ok = await run(async () => {
      saved = await saveActionItem(action, changed);
    });
    const former = Object.fromEntries(Object.keys(changed).map((name) => [name, action[name as keyof Changed]]));
    if (ok) offerUndo({ message, values: { text: action.text } }, () => void run(() => saveActionItem(saved, former)));
    return ok;
  };
  return { change, busy };
}
