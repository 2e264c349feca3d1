import { createContext, use } from 'react';
import { REGION_LEDGER, type Ledger } from './message-address.js';

/** The ledger the page shows. */
export const LedgerContext = createContext<Ledger>(REGION_LEDGER);

export function useLedger(): Ledger {
  return use(LedgerContext);
}
