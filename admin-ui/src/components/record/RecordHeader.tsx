import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Icon } from '../Icon.js';
import { RecordMenu } from './RecordTools.js';

interface RecordHeaderProps {
  tile: ReactNode;
  name: string;
  /** What it is, in a line. */
  line: ReactNode;
  archivedAt: string | null;
  onEdit?: () => void;
  onArchive?: () => void;
  /** Further buttons, after the one to edit. */
  tools?: ReactNode;
  /** Below it all: states, tags, counts. */
  children?: ReactNode;
}

/** Name, what it is, and what can be done now. */
export function RecordHeader({ tile, name, line, archivedAt, onEdit, onArchive, tools, children }: RecordHeaderProps) {
  const translate = useTranslate();
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      {tile}
      <div>
        <h1>{name}</h1>
        <p className="meta">{line}</p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {tools}
        <RecordMenu actions={actions} />
      </div>
      {(archivedAt ?? children) && (
        <div className="chips rec-tags">
          {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
          {children}
        </div>
      )}
    </div>
  );
}

/** Leads to where the record stands on the web; nothing where that is not known. */
export function WebLink({ to, label, primary = false }: { to: string | null; label: string; primary?: boolean }) {
  if (!to) return null;
  return (
    <a className={primary ? 'btn primary' : 'btn'} href={to} target="_blank" rel="noreferrer">
      <Icon name="globe" />
      {label}
    </a>
  );
}
