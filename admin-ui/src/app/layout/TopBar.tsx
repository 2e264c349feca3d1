import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { BrandMark } from '../../components/BrandMark.js';
import { Icon } from '../../components/Icon.js';
import { usePalette } from '../palette/PaletteContext.js';
import { AccountMenu } from './AccountMenu.js';
import { CreateMenu } from './CreateMenu.js';

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const translate = useTranslate();
  const palette = usePalette();
  return (
    <header className="top">
      <Link className="mark-m" to="/" aria-label={translate('shell.home')}>
        <BrandMark />
      </Link>
      <button type="button" className="search" onClick={palette.open} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="grow">{translate('shell.search')}</span>
        <kbd aria-hidden="true">{translate('shell.searchKeys')}</kbd>
      </button>
      <div className="end">
        <CreateMenu />
        <button type="button" className="btn quiet icon d-only" onClick={onHelp} aria-label={translate('shell.help')}>
          <Icon name="help" />
        </button>
        <AccountMenu />
      </div>
    </header>
  );
}
