import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { FIELDS, MEMBERSHIP_PARTS } from './network-layout.js';
import './networks.css';

interface ContextProps {
  children: ReactNode;
}

/** What the generic parts below need to know about networks. */
export function NetworkContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...FIELDS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}

/** The same about memberships. */
export function MembershipContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...MEMBERSHIP_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
