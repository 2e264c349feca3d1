import type { Person } from '@knotenpunkt/shared';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { personLine } from './person-words.js';
import { PersonTile } from './PersonMark.js';
import { UnreachableNotice } from './UnreachableNotice.js';
import { useFactGroups } from './use-fact-groups.js';

interface PersonPanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Person>;
}

/** A person at a glance, beside the list. */
export function PersonPanel(props: PersonPanelProps) {
  return <RecordPanel {...props}>{(person) => <Glance person={person} />}</RecordPanel>;
}

function Glance({ person }: { person: Person }) {
  const mayWrite = useMay()('persons.write') && !person.archivedAt;
  return (
    <RecordGlance
      record={person}
      tile={<PersonTile name={person.name} small />}
      line={personLine(person)}
      groups={useFactGroups(person)}
    >
      {mayWrite && <EditLink id={person.id} />}
      <UnreachableNotice person={person} mayWrite={mayWrite} />
    </RecordGlance>
  );
}
