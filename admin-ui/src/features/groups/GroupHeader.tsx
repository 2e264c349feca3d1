import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import { planPath, useMayWith } from '../meetings/index.js';
import { groupLine } from './group-words.js';
import { GroupTile, StateBadge } from './GroupMark.js';

interface GroupHeaderProps extends RecordActions {
  group: Group;
}

/** Name, kind, who leads, how it stands, and what can be done now. */
export function GroupHeader({ group, ...actions }: GroupHeaderProps) {
  const translate = useTranslate();
  const mayPlan = useMayWith({ groupId: group.id })('meetings.write');
  const { id, name, state, tags, archivedAt } = group;
  const plan = state !== 'dissolved' && !archivedAt && mayPlan && (
    <Link className="btn primary" to={planPath({ group: id })}>
      <Icon name="calendar" />
      {translate('groups.plan')}
    </Link>
  );
  return (
    <RecordHeader
      {...actions}
      tile={<GroupTile />}
      name={name}
      line={groupLine(group, translate)}
      archivedAt={archivedAt}
      tools={plan}
      tags={tags}
    >
      <StateBadge state={state} />
    </RecordHeader>
  );
}
