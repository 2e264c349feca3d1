import type { Initiative } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { RecordHeader, WebLink } from '../../components/record/RecordHeader.js';
import { initiativeLine } from './initiative-line.js';
import { InitiativeTile, StateBadge } from './InitiativeMark.js';

interface InitiativeHeaderProps extends RecordActions {
  initiative: Initiative;
}

/** Name, what it is, how it stands, and what can be done now. */
export function InitiativeHeader({ initiative, ...actions }: InitiativeHeaderProps) {
  const translate = useTranslate();
  const { name, state, website, tags, archivedAt } = initiative;
  return (
    <RecordHeader
      {...actions}
      tile={<InitiativeTile />}
      name={name}
      line={initiativeLine(initiative, translate)}
      archivedAt={archivedAt}
      contact={<WebLink to={website} label={translate('initiatives.visit')} />}
      tags={tags}
    >
      <StateBadge state={state} />
    </RecordHeader>
  );
}
