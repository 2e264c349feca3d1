import type { Programme } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { useLanguage } from '../../components/use-language.js';
import { programmeLine } from './programme-line.js';
import { ProgrammeTile } from './ProgrammeTile.js';
import { useFactGroups } from './use-fact-groups.js';

interface ProgrammePanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Programme>;
}

/** A programme at a glance, beside the list. */
export function ProgrammePanel(props: ProgrammePanelProps) {
  return <RecordPanel {...props}>{(programme) => <Glance programme={programme} />}</RecordPanel>;
}

function Glance({ programme }: { programme: Programme }) {
  const translate = useTranslate();
  const language = useLanguage();
  const mayWrite = useMay()('programmes.write');
  return (
    <RecordGlance
      record={programme}
      tile={<ProgrammeTile small />}
      line={programmeLine(programme, language, translate)}
      groups={useFactGroups()}
    >
      <p className="chips panel-chips">
        <span className="badge">{translate('programmes.initiative_count', { smart_count: programme.initiativeCount })}</span>
      </p>
      {mayWrite && !programme.archivedAt && <EditLink id={programme.id} />}
    </RecordGlance>
  );
}
