import { COUNTED_TO } from '@knotenpunkt/shared/today';
import { useTranslate } from 'ra-core';
import { NavLink } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { formatNumber } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../data/use-today.js';
import type { NavigationEntry } from '../feature.js';
import { useSession } from '../session/SessionContext.js';
import { useNavigationGroups, type NavigationGroup } from './navigation.js';

interface NavigationListProps {
  onHelp: () => void;
  /** After a choice, where the list stands in a dialog. */
  onChoose?: () => void;
}

export function NavigationList({ onHelp, onChoose }: NavigationListProps) {
  const translate = useTranslate();
  const groups = useNavigationGroups();
  const administration = groups.find((group) => group.section === 'administration');
  return (
    <>
      {groups
        .filter((group) => group !== administration)
        .map((group) => (
          <Group key={group.section} group={group} onChoose={onChoose} />
        ))}
      <div className="foot">
        {administration && <Group group={administration} onChoose={onChoose} />}
        <ul>
          <li>
            <button type="button" onClick={onHelp}>
              <Icon name="help" />
              {translate('shell.help')}
            </button>
          </li>
        </ul>
      </div>
    </>
  );
}

function Group({ group, onChoose }: { group: NavigationGroup; onChoose?: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <h2 className={group.section === 'start' ? 'vh' : undefined}>{translate(`shell.section.${group.section}`)}</h2>
      <ul>
        {group.entries.map((entry) => (
          <li key={entry.path}>
            <NavLink to={entry.path} end={entry.path === '/'} onClick={onChoose}>
              <Icon name={entry.icon} />
              {translate(entry.label)}
              <Count entry={entry} />
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Count({ entry }: { entry: NavigationEntry }) {
  const translate = useTranslate();
  const { session } = useSession();
  const { data } = useToday({ enabled: !session.secondFactorMissing });
  const language = useLanguage();
  const count = entry.count === undefined ? undefined : data?.counts[entry.count];
  if (count === undefined) return null;
  const number = formatNumber(Math.min(count, COUNTED_TO), language);
  return <span className="count">{count > COUNTED_TO ? translate('shell.more_than', { number }) : number}</span>;
}
