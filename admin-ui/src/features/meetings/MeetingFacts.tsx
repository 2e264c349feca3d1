import { FAMILY_OF_KIND, PARTY_ROLES, type Meeting, type MeetingParty, type PartyRole } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { Glyph } from '../../components/Glyph.js';
import { TopicChips } from '../../components/record/NamedRecords.js';
import { useLanguage } from '../../components/use-language.js';
import { attendanceInWords, wallInWords } from './meeting-words.js';

/** Place, group, who calls it together, deadline and contact, in a strip under the header. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, answerBy, remindOn, contact } = meeting;
  const context = { translate, language };
  return (
    <dl className="strip">
      <Fact label={translate('meetings.fields.placeName')}>
        <Place meeting={meeting} />
      </Fact>
      {wholesOf(meeting).map(({ resource, field, record }) => (
        <Fact key={field} label={translate(`meetings.fields.${field}`)}>
          <Whole resource={resource} record={record} />
        </Fact>
      ))}
      <Parties parties={meeting.parties} />
      {answerBy && (
        <Fact label={translate('meetings.fields.answerBy')}>
          {wallInWords(answerBy, context)}
          {remindOn && <span className="sub">{translate('meetings.reminder', { moment: wallInWords(remindOn, context) })}</span>}
        </Fact>
      )}
      {meeting.attendance !== null && (
        <Fact label={translate('meetings.fields.attendance')}>
          {attendanceInWords(meeting, translate)}
          {meeting.attendanceNote && <span className="sub">{meeting.attendanceNote}</span>}
        </Fact>
      )}
      {contact && (
        <Fact label={translate('meetings.fields.contactUserId')}>
          <a href={`mailto:${contact.email}`}>{contact.name}</a>
        </Fact>
      )}
      {meeting.topicIds.length > 0 && (
        <Fact label={translate('meetings.fields.topicIds')}>
          <TopicChips ids={meeting.topicIds} />
        </Fact>
      )}
      <Fact label={translate('meetings.fields.kind')}>{translate(`meetings.kind.${kind}`)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Place({ meeting: { placeName, placeAddress, placeNote, onlineUrl } }: { meeting: Meeting }) {
  const translate = useTranslate();
  if (!placeName && !placeAddress && !onlineUrl) return <span className="open">{translate('record.open')}</span>;
  return (
    <>
      {placeName && <span className="value-line">{placeName}</span>}
      {placeAddress && <span className="sub">{placeAddress}</span>}
      {placeNote && <span className="sub">{placeNote}</span>}
      {onlineUrl && (
        <a href={onlineUrl} target="_blank" rel="noreferrer">
          {translate('meetings.online')}
        </a>
      )}
    </>
  );
}

interface WholeOf {
  resource: string;
  field: string;
  record: { id: string; name: string };
}

/** The group, network or initiative it belongs to. */
function wholesOf({ group, network, initiative }: Meeting): WholeOf[] {
  const wholes = [
    { resource: 'groups', field: 'groupId', record: group },
    { resource: 'networks', field: 'networkId', record: network },
    { resource: 'initiatives', field: 'initiativeId', record: initiative },
  ];
  return wholes.flatMap(({ record, ...whole }) => (record ? { ...whole, record } : []));
}

function Whole({ resource, record }: Pick<WholeOf, 'resource' | 'record'>) {
  const path = recordPath(resource, record.id);
  return path ? <Link to={path}>{record.name}</Link> : <>{record.name}</>;
}

/** Who calls it together, hosts it and takes part. */
function Parties({ parties }: { parties: readonly MeetingParty[] }) {
  const translate = useTranslate();
  if (parties.length === 0) return null;
  return (
    <Fact label={translate('meetings.fields.parties')}>
      {rolesOf(parties).map(([role, found]) => (
        <RoleLine key={role} role={role} parties={found} />
      ))}
    </Fact>
  );
}

function rolesOf(parties: readonly MeetingParty[]): [PartyRole, MeetingParty[]][] {
  return PARTY_ROLES.map((role): [PartyRole, MeetingParty[]] => [role, parties.filter((party) => party.role === role)]).filter(
    ([, found]) => found.length > 0,
  );
}

function RoleLine({ role, parties }: { role: PartyRole; parties: MeetingParty[] }) {
  const translate = useTranslate();
  return (
    <span className="role-line">
      <span className="sub">{translate(`meetings.partyRole.${role}`)}</span>
      {parties.map(({ organisation }) => {
        const path = recordPath('organisations', organisation.id);
        const family = FAMILY_OF_KIND[organisation.kind];
        return (
          <span key={organisation.id} className="value-line">
            <Glyph family={family} label={translate(`organisations.family.${family}`)} />{' '}
            {path ? <Link to={path}>{organisation.name}</Link> : organisation.name}
          </span>
        );
      })}
    </span>
  );
}
