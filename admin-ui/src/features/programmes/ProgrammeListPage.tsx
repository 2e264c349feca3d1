import type { Programme } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH, LIST_DEFAULTS } from './programme-layout.js';
import { programmeLine } from './programme-line.js';
import { ProgrammeContext } from './ProgrammeContext.js';
import { ProgrammePanel } from './ProgrammePanel.js';

/** The programmes of the region. */
export function ProgrammeListPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const may = useMay();
  return (
    <ProgrammeContext>
      <RecordList<Programme>
        icon="bookmark"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={may('programmes.write')}
        views={{ mayShare: may('views.share') }}
        renderMark={() => <Icon name="bookmark" />}
        summarise={(row) => programmeLine(row, language, translate)}
        renderPanel={(id, control, query) => <ProgrammePanel id={id} control={control} query={query} />}
      />
    </ProgrammeContext>
  );
}
