import type { Source } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { sourceLine } from './source-line.js';
import { SourceTile } from './SourceTile.js';

interface SourceHeaderProps extends RecordActions {
  source: Source;
}

/** Title, what it is, from whom and when, and what can be done now. */
export function SourceHeader({ source, onEdit, onArchive }: SourceHeaderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, url, archivedAt } = source;
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  return (
    <div className="rec-head">
      <SourceTile />
      <div>
        <h1>{name}</h1>
        <p className="meta">{sourceLine(source, language, translate)}</p>
      </div>
      <div className="btns">
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        {url && (
          <a className="btn primary" href={url} target="_blank" rel="noreferrer">
            <Icon name="globe" />
            {translate('sources.open')}
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
