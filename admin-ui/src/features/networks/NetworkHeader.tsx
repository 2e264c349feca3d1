import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { networkLine } from './network-words.js';
import { NetworkTile } from './NetworkTile.js';

interface NetworkHeaderProps extends RecordActions {
  network: Network;
}

/** Name, where it works, and what can be done now. */
export function NetworkHeader({ network, onEdit, onArchive }: NetworkHeaderProps) {
  const translate = useTranslate();
  const may = useMay();
  const { id, name, tags, archivedAt } = network;
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      <NetworkTile />
      <div>
        <h1>{name}</h1>
        <p className="meta">{networkLine(network, translate)}</p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {may('meetings.write') && !archivedAt && (
          <Link className="btn primary" to={`/termine/neu?network=${id}`}>
            <Icon name="calendar" />
            {translate('networks.plan')}
          </Link>
        )}
        <RecordMenu actions={actions} />
      </div>
      {(tags.length > 0 || archivedAt) && (
        <div className="chips rec-tags">
          {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
          {tags.map((tag) => (
            <span key={tag} className="badge">
              {tag}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
