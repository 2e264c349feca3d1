import type { Source } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { RecordHeader, WebLink } from '../../components/record/RecordHeader.js';
import { useLanguage } from '../../components/use-language.js';
import { sourceLine } from './source-line.js';
import { SourceTile } from './SourceTile.js';

interface SourceHeaderProps extends RecordActions {
  source: Source;
}

/** Title, what it is, from whom and when, and what can be done now. */
export function SourceHeader({ source, ...actions }: SourceHeaderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, url, archivedAt } = source;
  return (
    <RecordHeader
      {...actions}
      tile={<SourceTile />}
      name={name}
      line={sourceLine(source, language, translate)}
      archivedAt={archivedAt}
      tools={<WebLink to={url} label={translate('sources.open')} primary />}
    />
  );
}
