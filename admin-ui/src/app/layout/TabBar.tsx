import { useTranslate } from 'ra-core';
import { NavLink } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { useTabs } from './navigation.js';

interface TabBarProps {
  menuOpen: boolean;
  onMenu: () => void;
}

/** The bar at the bottom of small screens. */
export function TabBar({ menuOpen, onMenu }: TabBarProps) {
  const translate = useTranslate();
  const tabs = useTabs();
  return (
    <nav className="tabbar" aria-label={translate('shell.shortcuts')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.path}>
            <NavLink to={tab.path} end={tab.path === '/'}>
              <Icon name={tab.icon} />
              {translate(tab.label)}
            </NavLink>
          </li>
        ))}
        <li>
          <button type="button" aria-haspopup="dialog" aria-expanded={menuOpen} onClick={onMenu}>
            <Icon name="menu" />
            {translate('shell.menu')}
          </button>
        </li>
      </ul>
    </nav>
  );
}
