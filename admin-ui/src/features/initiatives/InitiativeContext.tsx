import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS, MILESTONE_PARTS } from './initiative-layout.js';
import './initiatives.css';

interface ContextProps {
  children: ReactNode;
}

/** What the generic parts below need to know about initiatives. */
export function InitiativeContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}

/** The same about milestones. */
export function MilestoneContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...MILESTONE_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
