import type { RecoveryCodes, SecondFactorEnrolment } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { confirmSecondFactor } from './account.api.js';
import { CodeForm } from './CodeForm.js';

interface EnrolmentFormProps {
  enrolment: SecondFactorEnrolment;
  onDone: (codes: RecoveryCodes) => Promise<void>;
  onCancel: () => void;
}

/** The secret as a picture and as text; a first code shows that it arrived. */
export function EnrolmentForm({ enrolment, onDone, onCancel }: EnrolmentFormProps) {
  const translate = useTranslate();
  return (
    <div className="enrolment">
      <img src={enrolment.qr} alt={translate('own.factor.qr')} width={196} height={196} />
      <div>
        <p>{translate('own.factor.scan')}</p>
        <p className="soft small">
          {translate('own.factor.typed')} <code>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <CodeForm
          label="own.factor.confirm"
          onCode={async (code) => onDone(await confirmSecondFactor(code))}
          onCancel={onCancel}
        />
      </div>
    </div>
  );
}
