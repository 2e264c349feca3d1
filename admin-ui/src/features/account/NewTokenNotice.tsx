import type { NewApiToken } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** The secret of a new token; it cannot be shown again. */
export function NewTokenNotice({ token, onDone }: { token: NewApiToken; onDone: () => void }) {
  const translate = useTranslate();
  return (
    <div className="notice new-token" role="status">
      <Icon name="key" />
      <div className="grow">
        <p>{translate('own.tokens.created', { name: token.name })}</p>
        <code>{token.secret}</code>
      </div>
      <div className="btns">
        <button type="button" className="btn s" onClick={() => void navigator.clipboard.writeText(token.secret)}>
          {translate('own.copy')}
        </button>
        <button type="button" className="btn s quiet" onClick={onDone}>
          {translate('own.tokens.kept')}
        </button>
      </div>
    </div>
  );
}
