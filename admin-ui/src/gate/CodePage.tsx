import type { Session } from '@knotenpunkt/shared';
import { useState } from 'react';
import { asksForSecondFactor } from '../data/problem.js';
import { logInByCode } from '../data/session.js';
import { CodeField, SecondFactorField } from './fields.js';
import { GateLink } from './GateLink.js';
import { GateTitle } from './GateTitle.js';
import { GATE_PATHS } from './paths.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

interface CodePageProps {
  token: string;
  goTo: (path: string) => void;
  onEnter: (session: Session) => void;
}

/** Behind the link in the mail: the code from the same mail, then the second factor where the account asks for it. */
export function CodePage({ token, goTo, onEnter }: CodePageProps) {
  const text = useText();
  const [code, setCode] = useState('');
  const [secondFactor, setSecondFactor] = useState<string>();
  const { busy, error, submit } = useSubmit(async () => {
    try {
      onEnter(await logInByCode({ token, code, secondFactor }));
    } catch (problem) {
      if (!asksForSecondFactor(problem)) throw problem;
      setSecondFactor('');
    }
  });
  return (
    <>
      <GateTitle>{text('code.title')}</GateTitle>
      <p className="soft">{text('code.intro')}</p>
      <form className="gate-form" onSubmit={submit}>
        <Problem error={error} />
        {secondFactor === undefined ? (
          <CodeField label={text('code.label')} value={code} onChange={setCode} />
        ) : (
          <SecondFactorField value={secondFactor} onChange={setSecondFactor} />
        )}
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {text('code.submit')}
        </button>
        <p className="aside">
          <GateLink to={GATE_PATHS.login} goTo={goTo}>
            {text('code.again')}
          </GateLink>
        </p>
      </form>
    </>
  );
}
