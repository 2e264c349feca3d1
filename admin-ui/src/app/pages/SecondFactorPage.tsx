import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Page } from '../../components/Page.js';
import { ACCOUNT_PATH } from '../layout/AccountMenu.js';

/** Stands in place of every page until the second factor is set up: the API answers nothing else before. */
export function SecondFactorPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('secondFactor.title')}>
      <div className="message-page">
        <h1>{translate('secondFactor.title')}</h1>
        <p className="lead">{translate('secondFactor.text')}</p>
        <div className="btns">
          <Link className="btn primary" to={ACCOUNT_PATH}>
            {translate('secondFactor.open')}
          </Link>
        </div>
      </div>
    </Page>
  );
}
