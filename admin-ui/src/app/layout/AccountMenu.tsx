import { Menu } from '@base-ui/react/menu';
import { LANGUAGES, type Language } from '@knotenpunkt/shared/session';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { MenuPopup } from '../../components/MenuPopup.js';
import { initials } from '../../components/initials.js';
import { problemText } from '../../data/problem.js';
import { useSession } from '../session/SessionContext.js';
import { THEMES, useTheme, type Theme } from '../theme.js';

/** Where the feature `account` shows the user's own settings. */
export const ACCOUNT_PATH = '/konto';

export function AccountMenu() {
  const translate = useTranslate();
  const notify = useNotify();
  const { session, changeLanguage, logOut } = useSession();
  const [theme, setTheme] = useTheme();
  const { user } = session;

  const report = (error: unknown) => notify(problemText(translate, error), { type: 'error' });

  return (
    <Menu.Root>
      <Menu.Trigger className="avatar">
        {initials(user.name)}
        <span className="vh">{translate('account.label', { name: user.name })}</span>
      </Menu.Trigger>
      <MenuPopup align="end">
        <p className="who">
          <b>{user.name}</b>
          <small>{user.email}</small>
        </p>
        <Menu.LinkItem className="item" closeOnClick render={<Link to={ACCOUNT_PATH} />}>
          <Icon name="person" />
          {translate('account.open')}
        </Menu.LinkItem>
        <Choice
          label={translate('account.appearance')}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: translate(`account.${value}`) }))}
          onChoose={(value: Theme) => setTheme(value)}
        />
        <Choice
          label={translate('account.language')}
          value={user.language}
          choices={LANGUAGES.map((value) => ({ value, label: translate(`language.${value}`) }))}
          onChoose={(value: Language) => changeLanguage(value).catch(report)}
        />
        <Menu.Separator className="line" />
        <Menu.Item className="item" onClick={() => logOut().catch(report)}>
          <Icon name="leave" />
          {translate('account.logout')}
        </Menu.Item>
      </MenuPopup>
    </Menu.Root>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="label">{label}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChoose}>
        {choices.map((choice) => (
          <Menu.RadioItem key={choice.value} value={choice.value} className="item">
            <span className="grow">{choice.label}</span>
            <Menu.RadioItemIndicator>
              <Icon name="check" small />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
