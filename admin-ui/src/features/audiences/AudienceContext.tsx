import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS } from './audience-layout.js';
import './audiences.css';

/** What the generic parts below need to know about audiences. */
export function AudienceContext({ children }: { children: ReactNode }) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
