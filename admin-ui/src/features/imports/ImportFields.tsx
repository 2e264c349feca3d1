import { IMPORT_FIELDS, type ImportTarget } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMemo, type ReactNode } from 'react';
import type { DescribedField } from '../../components/record/described-field.js';
import { FieldsProvider, useFields } from '../../components/record/FieldsContext.js';
import { PATH, WITH_OWN_FIELDS } from './import-layout.js';

/** Describes what a column can be to everything below. */
export function ImportFields({ target, children }: { target: ImportTarget; children: ReactNode }) {
  return (
    <FieldsProvider
      resource={target}
      path={PATH}
      declared={IMPORT_FIELDS[target]}
      suggested={[]}
      fixed={!WITH_OWN_FIELDS.includes(target)}
    >
      {children}
    </FieldsProvider>
  );
}

/** What a column can be: the described fields, and the identifier, which people see here only. */
export function useColumnFields(target: ImportTarget): readonly DescribedField[] {
  const translate = useTranslate();
  const { fields } = useFields();
  return useMemo(() => {
    const hasId = IMPORT_FIELDS[target].some(({ name }) => name === 'id');
    return hasId ? [...fields, idField(translate(`${target}.fields.id`))] : fields;
  }, [fields, target, translate]);
}

function idField(label: string): DescribedField {
  return { path: 'id', label, type: 'uuid', operators: [], sortable: false, required: false, readOnly: false };
}
