import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import type { Conflict, Values } from './conflict.js';
import { ConflictDialog } from './ConflictDialog.js';

/** Lets the person choose field by field; answers the record to save on top of `theirs`, or undefined on cancel. */
type Resolve = (conflict: Conflict) => Promise<Values | undefined>;

const Context = createContext<Resolve | null>(null);

interface Question {
  conflict: Conflict;
  answer: (merged: Values | undefined) => void;
}

export function ConflictProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();

  const resolve = useCallback<Resolve>((conflict) => new Promise((answer) => setQuestion({ conflict, answer })), []);
  const answer = (merged: Values | undefined) => {
    question?.answer(merged);
    setQuestion(undefined);
  };

  return (
    <Context value={resolve}>
      {children}
      {question && <ConflictDialog conflict={question.conflict} onAnswer={answer} />}
    </Context>
  );
}

export function useResolveConflict(): Resolve {
  const resolve = use(Context);
  if (!resolve) throw new Error('useResolveConflict needs a ConflictProvider above');
  return resolve;
}
