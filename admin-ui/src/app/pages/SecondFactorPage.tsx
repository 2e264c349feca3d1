import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { ACCOUNT_PATH } from '../layout/AccountMenu.js';
import { MessagePage } from './MessagePage.js';

/** Stands in place of every page until the second factor is set up: the API answers nothing else before. */
export function SecondFactorPage() {
  const translate = useTranslate();
  return (
    <MessagePage title={translate('secondFactor.title')} text={translate('secondFactor.text')}>
      <Link className="btn primary" to={ACCOUNT_PATH}>
        {translate('secondFactor.open')}
      </Link>
    </MessagePage>
  );
}
