import { LANGUAGES } from '@knotenpunkt/shared/session';
import { useNotify, useTranslate } from 'ra-core';
import { useSession } from '../../app/session/SessionContext.js';
import { THEMES, useTheme } from '../../app/theme.js';
import { SelectField } from '../../components/form/SelectField.js';
import { problemText } from '../../data/problem.js';
import { Section } from './Section.js';

export function PreferencesSection() {
  const translate = useTranslate();
  const notify = useNotify();
  const { session, changeLanguage } = useSession();
  const [theme, setTheme] = useTheme();
  return (
    <Section title={translate('own.preferences.title')} intro={translate('own.preferences.intro')}>
      <div className="account-form">
        <SelectField
          label={translate('account.language')}
          value={session.user.language}
          choices={LANGUAGES.map((value) => ({ value, label: translate(`language.${value}`) }))}
          onChange={(language) => {
            changeLanguage(language).catch((error: unknown) => notify(problemText(translate, error), { type: 'error' }));
          }}
        />
        <SelectField
          label={translate('account.appearance')}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: translate(`account.${value}`) }))}
          onChange={setTheme}
        />
      </div>
    </Section>
  );
}
