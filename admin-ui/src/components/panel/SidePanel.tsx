import { useTranslate } from 'ra-core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { useListener } from '../use-listener.js';
import './panel.css';

interface SidePanelProps {
  /** Names the panel to those who cannot see it. */
  title: string;
  /** Where the row stands in the list, from 1; unknown for a record the list does not show. */
  position: number | undefined;
  total: number | undefined;
  onPrevious?: () => void;
  onNext?: () => void;
  onClose: () => void;
  /** Address of the whole record, where the panel is not all of it. */
  to?: string;
  children: ReactNode;
}

/** One row of a list beside it, with the way to its neighbours and to the whole record. */
export function SidePanel({ title, position, total, onPrevious, onNext, onClose, to, children }: SidePanelProps) {
  const translate = useTranslate();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    // The panel covers the list on small screens; there the focus has to go with it.
    if (matchMedia('(max-width: 1240px)').matches) panel.current?.querySelector('a')?.focus({ preventScroll: true });
  }, []);

  useListener(panel, 'keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  });
  return (
    <aside ref={panel} className="panel" aria-label={translate('panel.label', { title })}>
      <div className="bar">
        <button type="button" className="btn s icon quiet" disabled={!onPrevious} onClick={onPrevious}>
          <Icon name="up" />
          <span className="vh">{translate('panel.previous')}</span>
        </button>
        <button type="button" className="btn s icon quiet" disabled={!onNext} onClick={onNext}>
          <Icon name="down" />
          <span className="vh">{translate('panel.next')}</span>
        </button>
        {position !== undefined && total !== undefined && (
          <span className="num">{translate('panel.position', { position, total })}</span>
        )}
        <span className="end">
          {to && (
            <Link className="btn s quiet" to={to}>
              {translate('panel.open')}
            </Link>
          )}
          <button type="button" className="btn s icon quiet" onClick={onClose}>
            <Icon name="close" />
            <span className="vh">{translate('panel.close')}</span>
          </button>
        </span>
      </div>
      {children}
    </aside>
  );
}
