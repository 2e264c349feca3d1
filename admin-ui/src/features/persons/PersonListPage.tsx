import type { Person } from '@knotenpunkt/shared';
import { useMay } from '../../app/session/SessionContext.js';
import { RecordList } from '../../components/list/RecordList.js';
import { useAsAudience } from '../audiences/index.js';
import { ImportLink } from '../imports/index.js';
import { KindMark } from '../organisations/index.js';
import { AddressCell } from './AddressState.js';
import { CREATE_PATH, LIST_DEFAULTS } from './person-layout.js';
import { personLine } from './person-words.js';
import { PersonContext } from './PersonContext.js';
import { PersonMark } from './PersonMark.js';
import { PersonPanel } from './PersonPanel.js';

/** Columns that are read from what belongs to a person. */
const CELLS = {
  organisationId: ({ positions: [first] }: Person) =>
    first && (
      <span className="organisation-cell">
        <KindMark kind={first.organisation.kind} />
        <span>{first.organisation.name}</span>
      </span>
    ),
  function: ({ positions: [first] }: Person) => first?.function && <span>{first.function}</span>,
  writesTo: (person: Person) => <AddressCell person={person} />,
};

/** The persons of the region, by last name. */
export function PersonListPage() {
  const may = useMay();
  return (
    <PersonContext>
      <RecordList<Person>
        icon="person"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        actions={<ImportLink target="persons" />}
        mayWrite={may('persons.write')}
        views={{ mayShare: may('views.share'), use: useAsAudience() }}
        bulk
        table="persons"
        renderMark={({ name }) => <PersonMark name={name} />}
        summarise={personLine}
        cells={CELLS}
        renderPanel={(id, control, query) => <PersonPanel id={id} control={control} query={query} />}
      />
    </PersonContext>
  );
}
