import type { Initiative } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { initiativeLine } from './initiative-line.js';
import { InitiativeTile, StateBadge } from './InitiativeMark.js';

interface InitiativeHeaderProps extends RecordActions {
  initiative: Initiative;
}

/** Name, what it is, how it stands, and what can be done now. */
export function InitiativeHeader({ initiative, onEdit, onArchive }: InitiativeHeaderProps) {
  const translate = useTranslate();
  const { name, state, website, tags, archivedAt } = initiative;
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      <InitiativeTile />
      <div>
        <h1>{name}</h1>
        <p className="meta">{initiativeLine(initiative, translate)}</p>
      </div>
      <div className="btns">
        {website && (
          <a className="btn" href={website} target="_blank" rel="noreferrer">
            <Icon name="globe" />
            {translate('initiatives.visit')}
          </a>
        )}
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        <RecordMenu actions={actions} />
      </div>
      <div className="chips rec-tags">
        {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
        <StateBadge state={state} />
        {tags.map((tag) => (
          <span key={tag} className="badge">
            {tag}
          </span>
        ))}
      </div>
    </div>
  );
}
