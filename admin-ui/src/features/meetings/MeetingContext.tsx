import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS } from './meeting-layout.js';
import './meetings.css';

/** What the generic parts below need to know about meetings. */
export function MeetingContext({ children }: { children: ReactNode }) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
