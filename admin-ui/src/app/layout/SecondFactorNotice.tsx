import { useTranslate } from 'ra-core';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { useSession } from '../session/SessionContext.js';
import { ACCOUNT_PATH } from './AccountMenu.js';

/** Until the second factor is set up, the API answers nothing else. */
export function SecondFactorNotice() {
  const translate = useTranslate();
  const { session } = useSession();
  const { pathname } = useLocation();
  if (!session.secondFactorMissing || pathname === ACCOUNT_PATH) return null;
  return (
    <div className="notice band" role="alert">
      <Icon name="key" />
      <p className="grow">{translate('shell.secondFactorMissing')}</p>
      <Link className="btn s act" to={ACCOUNT_PATH}>
        {translate('shell.openAccount')}
      </Link>
    </div>
  );
}
