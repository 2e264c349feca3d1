import { createContext, use } from 'react';

type RecordPath = (resource: string, id: string) => string | undefined;

/** The page of a record of any resource, where there is one; the shell knows. */
export const RecordPathContext = createContext<RecordPath>(() => undefined);

export function useRecordPath(): RecordPath {
  return use(RecordPathContext);
}
