import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { BrandMark } from '../../components/BrandMark.js';
import { NavigationList } from './NavigationList.js';
import { RegionSwitcher } from './RegionSwitcher.js';

export function Navigation({ onHelp }: { onHelp: () => void }) {
  const translate = useTranslate();
  return (
    <nav className="nav" aria-label={translate('shell.navigation')}>
      <Link className="brandmark" to="/">
        <BrandMark />
        Knotenpunkt
      </Link>
      <RegionSwitcher />
      <NavigationList onHelp={onHelp} />
    </nav>
  );
}
