import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** Shown this one time; somebody who loses the phone is glad of them. */
export function RecoveryCodeList({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const translate = useTranslate();
  return (
    <div role="status">
      <p className="notice">
        <Icon name="key" />
        <span className="grow">{translate('own.factor.codes')}</span>
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="btns">
        <button type="button" className="btn primary" onClick={onDone}>
          {translate('own.factor.kept')}
        </button>
        <button type="button" className="btn" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {translate('own.copy')}
        </button>
      </div>
    </div>
  );
}
