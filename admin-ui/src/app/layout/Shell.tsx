import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { MAIN_ID } from '../../components/Page.js';
import { useLiveChanges } from '../../data/live/use-live-changes.js';
import { KeyboardHelp } from '../keys/KeyboardHelp.js';
import { useShortcuts } from '../keys/use-shortcuts.js';
import { PaletteProvider } from '../palette/PaletteProvider.js';
import { useSession } from '../session/SessionContext.js';
import { SecondFactorPage } from '../pages/SecondFactorPage.js';
import { ACCOUNT_PATH } from './AccountMenu.js';
import { Navigation } from './Navigation.js';
import { MobileMenu } from './MobileMenu.js';
import { OfflineNotice } from './OfflineNotice.js';
import { TabBar } from './TabBar.js';
import { TopBar } from './TopBar.js';
import { useFocusOnNavigation } from './use-focus-on-navigation.js';

/** What surrounds every page: navigation, search, notices. */
export function Shell() {
  const translate = useTranslate();
  const { session } = useSession();
  const { pathname } = useLocation();
  const [helpOpen, setHelpOpen] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  useFocusOnNavigation();
  useLiveChanges(session.region?.id);
  return (
    <PaletteProvider>
      <Shortcuts onHelp={() => setHelpOpen(true)} />
      <a className="skip" href={`#${MAIN_ID}`}>
        {translate('shell.skip')}
      </a>
      <PendingBar />
      <div className="app">
        <Navigation onHelp={() => setHelpOpen(true)} />
        <div className="col">
          <TopBar onHelp={() => setHelpOpen(true)} />
          <OfflineNotice />
          {session.secondFactorMissing && pathname !== ACCOUNT_PATH ? <SecondFactorPage /> : <Outlet />}
        </div>
        <TabBar menuOpen={menuOpen} onMenu={() => setMenuOpen(true)} />
      </div>
      <MobileMenu open={menuOpen} onOpenChange={setMenuOpen} onHelp={() => setHelpOpen(true)} />
      <KeyboardHelp open={helpOpen} onOpenChange={setHelpOpen} />
      <ScrollRestoration />
    </PaletteProvider>
  );
}

function Shortcuts({ onHelp }: { onHelp: () => void }) {
  useShortcuts({ onHelp });
  return null;
}

/** A page whose code is still on its way. */
function PendingBar() {
  const translate = useTranslate();
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className="pending" role="progressbar" aria-label={translate('shell.loading')} />;
}
