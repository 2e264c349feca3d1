import { useDataProvider } from 'ra-core';
import type { Choice } from './filing-draft.js';

/** Adds a record that was found by name to those something is filed with; one that is there already is ticked. */
export function useAddChoice(resource: string, choices: readonly Choice[], onChange: (choices: Choice[]) => void) {
  const dataProvider = useDataProvider();
  return (id: string | null): void => {
    if (!id) return;
    if (choices.some((one) => one.id === id)) {
      onChange(choices.map((one) => (one.id === id ? { ...one, ticked: true } : one)));
      return;
    }
    void dataProvider
      .getOne<{ id: string; name: string }>(resource, { id })
      .then(({ data: { name } }) => onChange([...choices, { id, name, ticked: true }]));
  };
}
