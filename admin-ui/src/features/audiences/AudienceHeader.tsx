import type { Audience, View } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { addressOf } from '../../components/list/list-address.js';
import { Icon } from '../../components/Icon.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import { audienceLine } from './audience-words.js';
import { PeopleCount } from './PeopleCount.js';

interface AudienceHeaderProps extends RecordActions {
  audience: Audience;
}

/** Name, what it is made of, how many are on it, and what can be done now. */
export function AudienceHeader({ audience, ...actions }: AudienceHeaderProps) {
  const translate = useTranslate();
  const { id, name, viewId, archivedAt } = audience;
  const line = (
    <>
      {audienceLine(audience, translate)} <ViewLink viewId={viewId} />
    </>
  );
  return (
    <RecordHeader {...actions} tile={<AudienceTile />} name={name} line={line} archivedAt={archivedAt}>
      <PeopleCount audienceId={id} />
    </RecordHeader>
  );
}

function AudienceTile() {
  return (
    <span className="tile">
      <Icon name="mail" />
    </span>
  );
}

/** Leads to the list the view shows. */
function ViewLink({ viewId }: { viewId: string | null }) {
  const translate = useTranslate();
  const { data: view } = useGetOne<View>('views', { id: viewId ?? '' }, { enabled: viewId !== null });
  if (!view) return null;
  const list = recordPath(view.resource, '')?.replace(/\/$/, '') ?? '';
  return <Link to={addressOf(list, view.filter)}>{translate('audiences.show_view')}</Link>;
}
