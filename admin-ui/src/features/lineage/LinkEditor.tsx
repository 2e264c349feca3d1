import { LINEAGE_LINK_FIELDS } from '@knotenpunkt/shared/lineage';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { LinkDrawer, type LinkDrawerProps } from './LinkDrawer.js';
import { RESOURCE } from './use-lineage.js';

/** The form of a link, with what its generic parts need to know. */
export function LinkEditor(props: LinkDrawerProps) {
  return (
    <FieldsProvider resource={RESOURCE} path="" declared={LINEAGE_LINK_FIELDS} suggested={[]}>
      <ConflictProvider>
        <LinkDrawer {...props} />
      </ConflictProvider>
    </FieldsProvider>
  );
}
