import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { addressOf } from '../list/list-address.js';
import { RecordMenu, type RecordAction } from './RecordTools.js';

interface RecordHeaderProps {
  tile: ReactNode;
  name: string;
  /** What it is, in a line. */
  line: ReactNode;
  archivedAt: string | null;
  onEdit?: () => void;
  onArchive?: () => void;
  /** Buttons before the one to edit. */
  contact?: ReactNode;
  /** Buttons after the one to edit. */
  tools?: ReactNode;
  /** What the menu offers before putting the record away. */
  actions?: readonly RecordAction[];
  tags?: readonly string[];
  /** The list that tags lead to; without it they are words. */
  listPath?: string;
  /** Below it all: how it stands, and what else is to be seen at once. */
  children?: ReactNode;
}

/** Name, what it is, and what can be done now. */
export function RecordHeader({ tile, name, line, onEdit, contact, tools, ...rest }: RecordHeaderProps) {
  const translate = useTranslate();
  const { onArchive, actions = [] } = rest;
  const archive: RecordAction[] = onArchive ? [{ label: translate('record.archive'), icon: 'archive', run: onArchive }] : [];
  return (
    <div className="rec-head">
      {tile}
      <div>
        <h1>{name}</h1>
        <p className="meta">{line}</p>
      </div>
      <div className="btns">
        {contact}
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {tools}
        <RecordMenu actions={[...actions, ...archive]} />
      </div>
      <Marks {...rest} />
    </div>
  );
}

function Marks({ archivedAt, tags = [], listPath, children }: Partial<RecordHeaderProps>) {
  const translate = useTranslate();
  if (!archivedAt && !children && tags.length === 0) return null;
  return (
    <div className="chips rec-tags">
      {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
      {children}
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} listPath={listPath} />
      ))}
    </div>
  );
}

function Tag({ tag, listPath }: { tag: string; listPath: string | undefined }) {
  if (listPath === undefined) return <span className="badge">{tag}</span>;
  return (
    <Link className="badge" to={addressOf(listPath, { where: { field: 'tags', op: 'has', value: tag } })}>
      {tag}
    </Link>
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
