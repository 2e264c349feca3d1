import type { Audience, AudiencePerson } from '@knotenpunkt/shared';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ExportButton } from '../../components/export/ExportButton.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { Table } from '../../components/Table.js';
import { toProblem } from '../../data/problem.js';
import { OrganisationLink } from '../organisations/index.js';
import { AddPersonDialog } from './AddPersonDialog.js';
import { useChangePeople, usePeople } from './audiences.api.js';
import { reasonOf } from './audience-words.js';

interface PeopleCardProps {
  audience: Audience;
  editable: boolean;
}

/** Everybody on the list with the reason, and those taken off by hand. */
export function PeopleCard({ audience, editable }: PeopleCardProps) {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = usePeople(audience.id);
  const listed = data?.filter(({ excluded }) => !excluded) ?? [];
  const excluded = data?.filter((person) => person.excluded) ?? [];
  const add = editable && (
    <button type="button" className="btn act" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {translate('audiences.add.open')}
    </button>
  );
  return (
    <section className="card audience-people" aria-labelledby="audience-people">
      <div className="sec-head">
        <h2 id="audience-people">{translate('audiences.people')}</h2>
        <span className="btns end">
          <ExportButton
            order={{ resource: 'audience-people', audienceId: audience.id }}
            count={listed.length}
            className="btn act"
          />
          {listed.length > 0 && add}
        </span>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data && listed.length === 0 && (
        <EmptyState icon="mail" title={translate('audiences.nobody.title')} action={add}>
          {translate('audiences.nobody.text')}
        </EmptyState>
      )}
      {listed.length > 0 && <PeopleTable audience={audience} people={listed} editable={editable} />}
      {excluded.length > 0 && (
        <details className="former">
          <summary>{translate('audiences.excluded', { smart_count: excluded.length })}</summary>
          <PeopleTable audience={audience} people={excluded} editable={editable} />
        </details>
      )}
      {adding && <AddPersonDialog audience={audience} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface PeopleTableProps {
  audience: Audience;
  people: readonly AudiencePerson[];
  editable: boolean;
}

function PeopleTable({ audience, people, editable }: PeopleTableProps) {
  const translate = useTranslate();
  return (
    <Table
      caption={translate('audiences.people_of', { name: audience.name })}
      columns={[
        translate('audiences.columns.person'),
        { label: translate('audiences.columns.organisation'), className: 'opt' },
        { label: translate('audiences.columns.reason'), className: 'opt' },
        { label: translate('audiences.columns.address'), className: 'opt' },
      ]}
      tools={editable && translate('record.more')}
    >
      {people.map((person) => (
        <PersonRow key={person.personId} audience={audience} person={person} editable={editable} />
      ))}
    </Table>
  );
}

function PersonRow({ audience, person, editable }: { audience: Audience; person: AudiencePerson; editable: boolean }) {
  const translate = useTranslate();
  const { organisation, address, obstacle } = person;
  const reason = reasonOf(person, audience, translate);
  return (
    <tr>
      <th scope="row" className="cell">
        <RecordLink resource="persons" record={{ id: person.personId, name: person.name }} className="name" />
        <span className="sub m-only">{reason}</span>
        {obstacle && <span className="sub m-only">{translate(`audiences.obstacle.${obstacle}`)}</span>}
      </th>
      <td className="opt">{organisation && <OrganisationLink organisation={organisation} />}</td>
      <td className="soft opt">{reason}</td>
      <td className="opt">
        {obstacle ? (
          <span className="state warn">
            <Icon name="block" small />
            {translate(`audiences.obstacle.${obstacle}`)}
          </span>
        ) : (
          address
        )}
      </td>
      {editable && (
        <td>
          <ToggleButton audience={audience} person={person} />
        </td>
      )}
    </tr>
  );
}

/** Takes somebody off, or back on the list; both can be undone at once. */
function ToggleButton({ audience, person }: { audience: Audience; person: AudiencePerson }) {
  const translate = useTranslate();
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const { add, exclude } = useChangePeople(audience.id);
  const { name, personId, reason, excluded } = person;
  const tell = (error: unknown) => notify(toProblem(error).message, { type: 'error' });
  const back = () => add({ personIds: [personId], reason }).catch(tell);
  const off = () =>
    exclude(person).then(() => offerUndo({ message: 'audiences.taken_off', values: { name } }, () => void back()), tell);
  return (
    <button type="button" className="btn s quiet" onClick={() => void (excluded ? back() : off())}>
      {translate(excluded ? 'audiences.take_back' : 'audiences.take_off')}
      <span className="vh">: {name}</span>
    </button>
  );
}
