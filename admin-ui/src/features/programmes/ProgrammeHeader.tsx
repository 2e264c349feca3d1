import type { Programme } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { RecordHeader, WebLink } from '../../components/record/RecordHeader.js';
import { useLanguage } from '../../components/use-language.js';
import { programmeLine } from './programme-line.js';
import { ProgrammeTile } from './ProgrammeTile.js';

interface ProgrammeHeaderProps extends RecordActions {
  programme: Programme;
}

/** Name, what it is, whose and for how long, and what can be done now. */
export function ProgrammeHeader({ programme, ...actions }: ProgrammeHeaderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, website, archivedAt } = programme;
  return (
    <RecordHeader
      {...actions}
      tile={<ProgrammeTile />}
      name={name}
      line={programmeLine(programme, language, translate)}
      archivedAt={archivedAt}
      tools={<WebLink to={website} label={translate('programmes.open')} />}
    />
  );
}
