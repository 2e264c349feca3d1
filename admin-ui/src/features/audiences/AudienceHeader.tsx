import type { Audience, View } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { addressOf } from '../../components/list/list-address.js';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { audienceLine } from './audience-words.js';
import { PeopleCount } from './PeopleCount.js';

interface AudienceHeaderProps {
  audience: Audience;
  onEdit?: () => void;
  onArchive?: () => void;
}

/** Name, what it is made of, how many are on it, and what can be done now. */
export function AudienceHeader({ audience, onEdit, onArchive }: AudienceHeaderProps) {
  const translate = useTranslate();
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      <span className="tile">
        <Icon name="mail" />
      </span>
      <div>
        <h1>{audience.name}</h1>
        <p className="meta">
          {audienceLine(audience, translate)} <ViewLink viewId={audience.viewId} />
        </p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        <RecordMenu actions={actions} />
      </div>
      <PeopleCount audienceId={audience.id} />
    </div>
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
