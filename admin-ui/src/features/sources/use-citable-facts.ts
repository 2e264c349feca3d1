import { useGetList, type RaRecord } from 'ra-core';
import { useFields } from '../../components/record/FieldsContext.js';
import type { Subject } from '../../components/sources/Sources.js';
import { CITABLE_PARTS } from './citable-parts.js';

/** Something of a record a source can be cited for. */
export interface CitableFact {
  /** Names the fact in the form: `field:founded`, `part:<id>`; empty for all of the record. */
  key: string;
  label: string;
}

export interface CitableFacts {
  fields: readonly CitableFact[];
  /** Resource of the parts; absent where the record has none. */
  partType?: string;
  parts: readonly CitableFact[];
}

/** More than any record has. */
const ALL = 1_000;

/** The single facts of a record: its fields, and the parts it has now. */
export function useCitableFacts({ type, id }: Subject): CitableFacts {
  const { fields } = useFields();
  const kind = CITABLE_PARTS[type];
  const { data = [] } = useGetList<RaRecord>(
    kind?.resource ?? type,
    { filter: kind?.filterOf(id) ?? {}, pagination: { page: 1, perPage: ALL } },
    { enabled: kind !== undefined },
  );
  return {
    fields: fields.filter(({ readOnly }) => !readOnly).map(({ path, label }) => ({ key: `field:${path}`, label })),
    partType: kind?.resource,
    parts: kind ? data.map((part) => ({ key: `part:${String(part.id)}`, label: kind.nameOf(part as never, id) })) : [],
  };
}

/** What a chosen fact means to a citation. */
export function factOf(key: string, partType: string | undefined) {
  const [kind, name = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return {
    field: kind === 'field' ? name : null,
    partType: kind === 'part' ? (partType ?? null) : null,
    partId: kind === 'part' ? name : null,
  };
}
