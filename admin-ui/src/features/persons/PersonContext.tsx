import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS, POSITION_PARTS } from './person-layout.js';
import './persons.css';

/** What the generic parts below need to know about persons. */
export function PersonContext({ children }: { children: ReactNode }) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}

/** The same about their positions. */
export function PositionContext({ children }: { children: ReactNode }) {
  return (
    <FieldsProvider {...POSITION_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
