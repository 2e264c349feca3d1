import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { planPath, useMayWith } from '../meetings/index.js';
import { groupLine } from './group-words.js';
import { GroupTile, StateBadge } from './GroupMark.js';

interface GroupHeaderProps {
  group: Group;
  onEdit?: () => void;
  onArchive?: () => void;
}

/** Name, kind, who leads, how it stands, and what can be done now. */
export function GroupHeader({ group, onEdit, onArchive }: GroupHeaderProps) {
  const translate = useTranslate();
  const mayPlan = useMayWith({ groupId: group.id })('meetings.write');
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  const meets = group.state !== 'dissolved' && !group.archivedAt;
  return (
    <div className="rec-head">
      <GroupTile />
      <div>
        <h1>{group.name}</h1>
        <p className="meta">{groupLine(group, translate)}</p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {meets && mayPlan && (
          <Link className="btn primary" to={planPath({ group: group.id })}>
            <Icon name="calendar" />
            {translate('groups.plan')}
          </Link>
        )}
        <RecordMenu actions={actions} />
      </div>
      <div className="chips rec-tags">
        {group.archivedAt && <span className="badge line">{translate('record.archived')}</span>}
        <StateBadge state={group.state} />
        {group.tags.map((tag) => (
          <span key={tag} className="badge">
            {tag}
          </span>
        ))}
      </div>
    </div>
  );
}
