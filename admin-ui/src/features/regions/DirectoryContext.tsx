import type { ReactNode } from 'react';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { INDICATOR_PARTS, MUNICIPALITY_PARTS } from './directory-layout.js';

interface ContextProps {
  children: ReactNode;
}

/** What the generic parts below need to know about indicators. */
export function IndicatorContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...INDICATOR_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}

/** The same about municipalities. */
export function MunicipalityContext({ children }: ContextProps) {
  return (
    <FieldsProvider {...MUNICIPALITY_PARTS}>
      <ConflictProvider>{children}</ConflictProvider>
    </FieldsProvider>
  );
}
