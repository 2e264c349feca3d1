import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS, SEAT_PARTS } from './group-layout.js';
import './groups.css';

interface ContextProps {
  children: ReactNode;
}

/** What the generic parts below need to know about groups. */
export function GroupContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}

/** The same about seats. */
export function SeatContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...SEAT_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
