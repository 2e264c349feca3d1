import { useTranslate } from 'ra-core';
import { useSession } from '../../app/session/SessionContext.js';
import { Page } from '../../components/Page.js';
import { ApiTokensSection } from './ApiTokensSection.js';
import { LoginsSection } from './LoginsSection.js';
import { PasswordSection } from './PasswordSection.js';
import { PreferencesSection } from './PreferencesSection.js';
import { SecondFactorSection } from './SecondFactorSection.js';
import './account.css';

/** What somebody sees to about their own account. */
export function AccountPage() {
  const translate = useTranslate();
  const { session } = useSession();
  return (
    <Page title={translate('own.title')}>
      <div className="account">
        <header>
          <h1>{translate('own.title')}</h1>
          <p className="lead">{`${session.user.name} · ${session.user.email}`}</p>
        </header>
        <SecondFactorSection />
        <PasswordSection />
        <LoginsSection />
        {!session.secondFactorMissing && <ApiTokensSection />}
        <PreferencesSection />
      </div>
    </Page>
  );
}
