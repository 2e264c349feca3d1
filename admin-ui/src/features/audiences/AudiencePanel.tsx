import type { Audience } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { Icon } from '../../components/Icon.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { audienceLine } from './audience-words.js';
import { PeopleCount } from './PeopleCount.js';
import { useFactGroups } from './use-fact-groups.js';

interface AudiencePanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Audience>;
}

/** An audience at a glance, beside the list. */
export function AudiencePanel(props: AudiencePanelProps) {
  return <RecordPanel {...props}>{(audience) => <Glance audience={audience} />}</RecordPanel>;
}

function Glance({ audience }: { audience: Audience }) {
  const translate = useTranslate();
  return (
    <RecordGlance record={audience} tile={<Icon name="mail" />} line={audienceLine(audience, translate)} groups={useFactGroups()}>
      <PeopleCount audienceId={audience.id} />
    </RecordGlance>
  );
}
