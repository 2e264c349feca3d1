import type { LineageLink } from '@knotenpunkt/shared';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { RESOURCE } from './use-lineage.js';

/** Takes a link away; "undo" makes it again. */
export function useRemoveLink(): (link: LineageLink) => Promise<void> {
  const remove = useRemovePart(RESOURCE, []);
  return (link) => remove(link, { message: 'lineage.removed' });
}
