import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { problemText } from '../../data/problem.js';
import { withChoice, type ChangeChoices } from './filing-draft.js';

/** Adds a record that was found by name to those something is filed with. What is ticked while its name is looked up stays so. */
export function useAddChoice(resource: string, onChange: ChangeChoices): (id: string | null) => Promise<void> {
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const translate = useTranslate();
  return async (id) => {
    if (!id) return;
    try {
      const { data } = await dataProvider.getOne<{ id: string; name: string }>(resource, { id });
      onChange((choices) => withChoice(choices, data));
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
  };
}
