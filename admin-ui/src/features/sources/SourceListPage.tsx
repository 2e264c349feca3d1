import type { Source } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH, LIST_DEFAULTS } from './source-layout.js';
import { sourceLine } from './source-line.js';
import { SourceContext } from './SourceContext.js';
import { SourcePanel } from './SourcePanel.js';

/** The sources of the region. */
export function SourceListPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const may = useMay();
  return (
    <SourceContext>
      <RecordList<Source>
        icon="document"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={may('sources.write')}
        views={{ mayShare: may('views.share') }}
        renderMark={() => <Icon name="document" />}
        summarise={(row) => sourceLine(row, language, translate)}
        renderPanel={(id, control, query) => <SourcePanel id={id} control={control} query={query} />}
      />
    </SourceContext>
  );
}
