import { Menu } from '@base-ui/react/menu';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '../Icon.js';

/** The way back to the list a record was opened from. */
export function Crumbs({ label, to }: { label: string; to: string }) {
  const translate = useTranslate();
  return (
    <nav className="crumbs" aria-label={translate('record.crumbs')}>
      <ol>
        <li>
          <Link to={to}>{label}</Link>
        </li>
      </ol>
    </nav>
  );
}

interface RelatedProps {
  title: string;
  count?: number;
  /** Beside the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** Things that belong to a record, with their number. */
export function Related({ title, count, action, children }: RelatedProps) {
  return (
    <section className="rel">
      <div className="sec-head">
        <h2>{title}</h2>
        {count !== undefined && <span className="tally">{count}</span>}
        {action && <span className="end">{action}</span>}
      </div>
      {children}
    </section>
  );
}

export interface RecordAction {
  label: string;
  icon: IconName;
  run: () => void;
}

interface RecordMenuProps {
  actions: readonly RecordAction[];
  /** The record by name, where there are several menus on a page. */
  of?: string;
}

/** What is done with a record now and then. */
export function RecordMenu({ actions, of }: RecordMenuProps) {
  const translate = useTranslate();
  if (actions.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className="btn quiet icon">
        <Icon name="more" />
        <span className="vh">{[translate('record.more'), of].filter(Boolean).join(': ')}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="popup-place" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            {actions.map(({ label, icon, run }) => (
              <Menu.Item key={label} className="item" onClick={run}>
                <Icon name={icon} />
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
