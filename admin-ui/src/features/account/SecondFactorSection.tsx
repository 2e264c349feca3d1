import type { SecondFactorState } from '@knotenpunkt/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSession } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { readSession } from '../../data/session.js';
import { disableSecondFactor, enrolSecondFactor, readSecondFactor, renewRecoveryCodes } from './account.api.js';
import { CodeForm } from './CodeForm.js';
import { EnrolmentForm } from './EnrolmentForm.js';
import { RecoveryCodeList } from './RecoveryCodeList.js';
import { Section } from './Section.js';

const KEY = ['account', 'second-factor'];

/** What the section is doing just now; null shows how things stand. */
type Step =
  | { name: 'enrol'; enrolment: Awaited<ReturnType<typeof enrolSecondFactor>> }
  | { name: 'codes'; codes: string[] }
  | { name: 'replace' | 'renew' | 'disable' }
  | null;

export function SecondFactorSection() {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readSecondFactor });
  return (
    <Section title={translate('own.factor.title')} intro={translate('own.factor.intro')}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? <SecondFactor state={data} /> : !error && <SkeletonRows rows={2} />}
    </Section>
  );
}

function SecondFactor({ state }: { state: SecondFactorState }) {
  const queryClient = useQueryClient();
  const { replace } = useSession();
  const [step, setStep] = useState<Step>(null);
  const cancel = () => setStep(null);

  async function refresh(next: Step) {
    setStep(next);
    await queryClient.invalidateQueries({ queryKey: KEY });
    const session = await readSession();
    if (session) replace(session);
  }

  switch (step?.name) {
    case 'enrol':
      return (
        <EnrolmentForm
          enrolment={step.enrolment}
          onDone={({ recoveryCodes }) => refresh({ name: 'codes', codes: recoveryCodes })}
          onCancel={cancel}
        />
      );
    case 'codes':
      return <RecoveryCodeList codes={step.codes} onDone={cancel} />;
    case 'replace':
      return (
        <CodeForm
          label="own.factor.replace"
          onCode={async (code) => setStep({ name: 'enrol', enrolment: await enrolSecondFactor(code) })}
          onCancel={cancel}
        />
      );
    case 'renew':
      return (
        <CodeForm
          label="own.factor.renew"
          onCode={async (code) => refresh({ name: 'codes', codes: (await renewRecoveryCodes(code)).recoveryCodes })}
          onCancel={cancel}
        />
      );
    case 'disable':
      return (
        <CodeForm
          label="own.factor.disable"
          onCode={async (code) => {
            await disableSecondFactor(code);
            await refresh(null);
          }}
          onCancel={cancel}
        />
      );
    default:
      return <Standing state={state} onStep={setStep} />;
  }
}

/** How things stand, and what can be done. */
function Standing({ state, onStep }: { state: SecondFactorState; onStep: (step: Step) => void }) {
  const translate = useTranslate();
  const [error, setError] = useState<unknown>(null);
  if (!state.enabled) {
    const begin = () => enrolSecondFactor().then((enrolment) => onStep({ name: 'enrol', enrolment }), setError);
    return (
      <>
        {error !== null && <ProblemNotice error={error} />}
        <p className={state.required ? 'state signal' : 'state'}>
          <Icon name={state.required ? 'alert' : 'key'} />
          {translate(state.required ? 'own.factor.needed' : 'own.factor.off')}
        </p>
        <div className="btns">
          <button type="button" className="btn primary" onClick={() => void begin()}>
            {translate('own.factor.enrol')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="state ok">
        <Icon name="check" />
        {translate('own.factor.on', { smart_count: state.recoveryCodesLeft })}
      </p>
      <div className="btns">
        <button type="button" className="btn" onClick={() => onStep({ name: 'renew' })}>
          {translate('own.factor.renew')}
        </button>
        <button type="button" className="btn" onClick={() => onStep({ name: 'replace' })}>
          {translate('own.factor.replace')}
        </button>
        {!state.required && (
          <button type="button" className="btn quiet" onClick={() => onStep({ name: 'disable' })}>
            {translate('own.factor.disable')}
          </button>
        )}
      </div>
    </>
  );
}
