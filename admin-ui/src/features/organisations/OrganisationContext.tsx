import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS } from './organisation-layout.js';
import './organisations.css';

/** What the generic parts below need to know about organisations. */
export function OrganisationContext({ children }: { children: ReactNode }) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
