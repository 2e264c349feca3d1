import type { Programme } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { programmeLine } from './programme-line.js';
import { ProgrammeTile } from './ProgrammeTile.js';

interface ProgrammeHeaderProps extends RecordActions {
  programme: Programme;
}

/** Name, what it is, whose and for how long, and what can be done now. */
export function ProgrammeHeader({ programme, onEdit, onArchive }: ProgrammeHeaderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, website, archivedAt } = programme;
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      <ProgrammeTile />
      <div>
        <h1>{name}</h1>
        <p className="meta">{programmeLine(programme, language, translate)}</p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {website && (
          <a className="btn" href={website} target="_blank" rel="noreferrer">
            <Icon name="globe" />
            {translate('programmes.open')}
          </a>
        )}
        <RecordMenu actions={actions} />
      </div>
      {archivedAt && (
        <div className="chips rec-tags">
          <span className="badge line">{translate('record.archived')}</span>
        </div>
      )}
    </div>
  );
}
