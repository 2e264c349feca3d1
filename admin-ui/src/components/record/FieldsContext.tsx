import type { CustomField, Field } from '@knotenpunkt/shared';
import { relationsOf } from '@knotenpunkt/shared/relations';
import { useGetList, useTranslate } from 'ra-core';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../use-language.js';
import { describeFields, describeRelations, type DescribedField, type DescribedRelation } from './described-field.js';

/** What generic lists, forms and histories know about the resource they show. */
export interface ResourceFields {
  resource: string;
  /** Address of the list; a record lies one segment below. */
  path: string;
  fields: readonly DescribedField[];
  relations: readonly DescribedRelation[];
  declared: readonly Field[];
  /** Text fields whose existing values are offered: `/api/<resource>/values?field=…`. */
  suggested: readonly string[];
}

const Context = createContext<ResourceFields | null>(null);

interface FieldsProviderProps extends Omit<ResourceFields, 'fields' | 'relations'> {
  /** Regions have no fields of their own for it. */
  fixed?: boolean;
  children: ReactNode;
}

/** Describes the declared fields and the region's own ones to everything below. */
export function FieldsProvider({ resource, path, declared, suggested, fixed = false, children }: FieldsProviderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data: own } = useGetList<CustomField>(
    'custom-fields',
    { filter: { resource }, sort: { field: 'position', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: !fixed },
  );
  const value = useMemo(
    () => ({
      resource,
      path,
      suggested,
      declared,
      fields: describeFields(resource, declared, own ?? [], translate, language),
      relations: describeRelations(resource, relationsOf(resource), translate),
    }),
    [resource, path, suggested, declared, own, translate, language],
  );
  return <Context value={value}>{children}</Context>;
}

/** What is below asks of related records instead of those of the list. */
export function RelationFields({ relation, children }: { relation: DescribedRelation; children: ReactNode }) {
  const list = useFields();
  const value = useMemo(() => ({ ...list, fields: relation.fields, relations: [], suggested: [] }), [list, relation]);
  return <Context value={value}>{children}</Context>;
}

export function useFields(): ResourceFields {
  const fields = use(Context);
  if (!fields) throw new Error('useFields needs a FieldsProvider above');
  return fields;
}
