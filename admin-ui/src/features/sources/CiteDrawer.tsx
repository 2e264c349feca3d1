import { CITATION_FIELDS } from '@knotenpunkt/shared/sources';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { CiteForm, type CiteDrawerProps } from './CiteForm.js';
import { useCitableFacts } from './use-citable-facts.js';

/** Says where a fact is known from, in a drawer. What a citation is about stays; another fact is another citation. */
export function CiteDrawer(props: CiteDrawerProps) {
  const facts = useCitableFacts(props.subject);
  return (
    <FieldsProvider resource="citations" path="" declared={CITATION_FIELDS} suggested={[]}>
      <ConflictProvider>
        <CiteForm {...props} facts={facts} />
      </ConflictProvider>
    </FieldsProvider>
  );
}
