import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { BrandMark } from '../../components/BrandMark.js';
import { Icon } from '../../components/Icon.js';
import { NavigationList } from './NavigationList.js';
import { RegionSwitcher } from './RegionSwitcher.js';

interface MobileMenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onHelp: () => void;
}

/** The whole navigation on small screens. */
export function MobileMenu({ open, onOpenChange, onHelp }: MobileMenuProps) {
  const translate = useTranslate();
  const close = () => onOpenChange(false);
  const help = () => {
    close();
    onHelp();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Popup className="nav overlay" aria-label={translate('shell.navigation')}>
          <span className="brandmark">
            <BrandMark />
            Knotenpunkt
          </span>
          <Dialog.Close className="btn icon quiet close" aria-label={translate('shell.closeMenu')}>
            <Icon name="close" />
          </Dialog.Close>
          <RegionSwitcher />
          <NavigationList onHelp={help} onChoose={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
