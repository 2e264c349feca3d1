import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { kindLine } from './kind-line.js';
import { KindTile } from './KindMark.js';
import { useFactGroups } from './use-fact-groups.js';

interface OrganisationPanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Organisation>;
}

/** An organisation at a glance, beside the list. */
export function OrganisationPanel(props: OrganisationPanelProps) {
  return <RecordPanel {...props}>{(organisation) => <Glance organisation={organisation} />}</RecordPanel>;
}

function Glance({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate();
  const mayWrite = useMay()('organisations.write');
  return (
    <RecordGlance
      record={organisation}
      tile={<KindTile kind={organisation.kind} small />}
      line={kindLine(organisation, translate)}
      groups={useFactGroups(organisation)}
    >
      {mayWrite && !organisation.archivedAt && <EditLink id={organisation.id} />}
    </RecordGlance>
  );
}
