import type { Source } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { useLanguage } from '../../components/use-language.js';
import { sourceLine } from './source-line.js';
import { SourceTile } from './SourceTile.js';
import { useFactGroups } from './use-fact-groups.js';

interface SourcePanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Source>;
}

/** A source at a glance, beside the list. */
export function SourcePanel(props: SourcePanelProps) {
  return <RecordPanel {...props}>{(source) => <Glance source={source} />}</RecordPanel>;
}

function Glance({ source }: { source: Source }) {
  const translate = useTranslate();
  const language = useLanguage();
  const mayWrite = useMay()('sources.write');
  return (
    <RecordGlance
      record={source}
      tile={<SourceTile small />}
      line={sourceLine(source, language, translate)}
      groups={useFactGroups()}
    >
      <p className="chips panel-chips">
        <span className="badge">{translate('sources.citation_count', { smart_count: source.citationCount })}</span>
      </p>
      {mayWrite && !source.archivedAt && <EditLink id={source.id} />}
    </RecordGlance>
  );
}
