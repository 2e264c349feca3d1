import { useGetList, type RaRecord } from 'ra-core';
import { useFields } from '../../components/record/FieldsContext.js';
import type { Subject } from '../../components/sources/Sources.js';
import { CITABLE_PARTS, type CitablePart } from './citable-parts.js';

/** Something of a record a source can be cited for. */
export interface CitableFact {
  /** Names the fact in the form: `field:founded`, `memberships:<id>`; empty for all of the record. */
  key: string;
  label: string;
}

/** Parts of one kind. */
export interface CitableParts {
  /** Their resource. */
  type: string;
  facts: readonly CitableFact[];
}

export interface CitableFacts {
  fields: readonly CitableFact[];
  /** Of the kinds of which the record has some. */
  parts: readonly CitableParts[];
}

/** More than any record has. */
const ALL = 1_000;

/** The single facts of a record: its fields, and the parts it has now. */
export function useCitableFacts(subject: Subject): CitableFacts {
  const { fields } = useFields();
  const [first, second] = CITABLE_PARTS[subject.type] ?? [];
  const parts = [useParts(subject, first), useParts(subject, second)];
  return {
    fields: fields.filter(({ readOnly }) => !readOnly).map(({ path, label }) => ({ key: `field:${path}`, label })),
    parts: parts.filter(({ facts }) => facts.length > 0),
  };
}

/** The parts of one kind a record has now; none where there is no such kind. */
function useParts({ type, id }: Subject, kind: CitablePart | undefined): CitableParts {
  const { data = [] } = useGetList<RaRecord>(
    kind?.resource ?? type,
    { filter: kind?.filterOf(id) ?? {}, pagination: { page: 1, perPage: ALL } },
    { enabled: kind !== undefined },
  );
  if (!kind) return { type, facts: [] };
  const facts = data.map((part) => ({ key: `${kind.resource}:${String(part.id)}`, label: kind.nameOf(part as never, id) }));
  return { type: kind.resource, facts };
}

/** What a chosen fact means to a citation. */
export function factOf(key: string) {
  const [kind = '', name = ''] = key.split(':');
  const isPart = kind !== '' && kind !== 'field';
  return { field: kind === 'field' ? name : null, partType: isPart ? kind : null, partId: isPart ? name : null };
}
