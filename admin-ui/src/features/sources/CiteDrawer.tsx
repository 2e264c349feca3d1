import { CITATION_FIELDS } from '@knotenpunkt/shared/sources';
import type { Citation } from '@knotenpunkt/shared';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import type { Subject } from '../../components/sources/Sources.js';
import { CiteForm } from './CiteForm.js';
import { useCitableFacts } from './use-citable-facts.js';

export interface CiteDraft {
  /** The citation as it is stored; absent for a new one. */
  stored?: Citation;
}

export interface CiteDrawerProps {
  draft: CiteDraft;
  subject: Subject;
  onClose: () => void;
  onReopen: () => void;
}

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
