import { Menu } from '@base-ui/react/menu';
import { useState, type ReactNode } from 'react';

interface MenuPopupProps {
  align?: 'start' | 'end';
  className?: string;
  children: ReactNode;
}

/** The popup of a menu. It stays within the landmark of its button, where screen readers look for it. */
export function MenuPopup({ align = 'start', className = '', children }: MenuPopupProps) {
  const [home, setHome] = useState<HTMLElement | null>(null);
  return (
    <>
      <span ref={setHome} />
      <Menu.Portal container={home}>
        <Menu.Positioner className="popup-place" positionMethod="fixed" sideOffset={5} align={align}>
          <Menu.Popup className={`popup ${className}`}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </>
  );
}
