import { FAMILY_OF_KIND, PARTY_ROLES, type Meeting, type MeetingParty, type PartyRole } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { Glyph } from '../../components/Glyph.js';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { attendanceInWords, wallInWords } from './meeting-words.js';
import { PartiesDrawer } from './PartiesDrawer.js';

/** Place, group, who calls it together, deadline and contact, in a strip under the header. */
export function MeetingFacts({ meeting, editable }: { meeting: Meeting; editable: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, answerBy, remindOn, contact, source } = meeting;
  const context = { translate, language };
  return (
    <dl className="strip">
      <Fact label={translate('meetings.fields.placeName')}>
        <Place meeting={meeting} />
      </Fact>
      <Fact label={translate('meetings.fields.kind')}>
        {translate(`meetings.kind.${kind}`)}
        <Whole meeting={meeting} />
      </Fact>
      <Parties meeting={meeting} editable={editable} />
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
      {source && <Fact label={translate('meetings.fields.source')}>{source}</Fact>}
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

/** The group, network or initiative it belongs to. */
function Whole({ meeting: { group, network, initiative } }: { meeting: Meeting }) {
  const wholes = [
    { resource: 'groups', record: group },
    { resource: 'networks', record: network },
    { resource: 'initiatives', record: initiative },
  ];
  return wholes.map(({ resource, record }) => {
    if (!record) return null;
    const path = recordPath(resource, record.id);
    return (
      <span key={resource} className="value-line">
        {path ? <Link to={path}>{record.name}</Link> : record.name}
      </span>
    );
  });
}

function Parties({ meeting, editable }: { meeting: Meeting; editable: boolean }) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { parties } = meeting;
  if (parties.length === 0 && !editable) return null;
  return (
    <div className="fact">
      <dt>
        {translate('meetings.fields.parties')}
        {editable && (
          <button type="button" className="fact-pen" onClick={() => setEditing(true)}>
            <Icon name="pen" small />
            <span className="vh">{translate('record.edit_field', { field: translate('meetings.fields.parties') })}</span>
          </button>
        )}
      </dt>
      <dd>
        {parties.length === 0 && <span className="open">{translate('record.open')}</span>}
        {rolesOf(parties).map(([role, organisations]) => (
          <RoleLine key={role} role={role} parties={organisations} />
        ))}
        {editing && <PartiesDrawer meeting={meeting} onClose={() => setEditing(false)} />}
      </dd>
    </div>
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
