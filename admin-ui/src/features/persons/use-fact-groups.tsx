import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { fieldAt } from '../../components/record/described-field.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FACTS, ownPaths } from './person-layout.js';
import { positionOfAddress } from './person-words.js';

/** The facts of a person in reading order: how they are reached, then why and what is kept. */
export function useFactGroups(person: Person): FactGroup[] {
  const translate = useTranslate();
  const { fields } = useFields();
  const own = ownPaths(fields).map((path) => [path]);
  const labelOf = (paths: readonly string[]) => paths.map((path) => fieldAt(fields, path).label).join(', ');
  return [
    {
      label: translate('persons.facts.email'),
      paths: ['email'],
      known: person.writesTo !== null,
      render: () => <Address person={person} />,
    },
    {
      label: translate('persons.facts.phone'),
      paths: ['phone'],
      known: phonesOf(person).length > 0,
      render: () => phonesOf(person).map((phone) => <Phone key={phone} number={phone} />),
    },
    ...[...FACTS, ...own].map((paths) => ({
      label: labelOf(paths),
      paths,
      ...(paths[0] === 'assistantId' && { render: () => <Office person={person} /> }),
    })),
  ];
}

/** Who gets copies and answers on behalf. */
function Office({ person: { assistant } }: { person: Person }) {
  const translate = useTranslate();
  return (
    <>
      <span className="value-line">
        <RecordLink resource="persons" record={assistant} />
      </span>
      <span className="value-line small muted">{translate('persons.facts.office')}</span>
    </>
  );
}

function phonesOf({ phone, positions }: Person): string[] {
  return [...new Set([phone, ...positions.map((position) => position.phone)])].filter((number) => number !== null);
}

function Phone({ number }: { number: string }) {
  return (
    <span className="value-line">
      <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
    </span>
  );
}

function Address({ person }: { person: Person }) {
  const translate = useTranslate();
  const position = positionOfAddress(person);
  return (
    <>
      <span className="value-line">
        <a href={`mailto:${person.writesTo}`}>{person.writesTo}</a>
      </span>
      {position && (
        <span className="value-line small muted">{translate('persons.facts.from', { name: position.organisation.name })}</span>
      )}
    </>
  );
}
