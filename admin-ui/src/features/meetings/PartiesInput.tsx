import { PARTY_ROLES, type MeetingPartyInput, type PartyRole } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useController } from 'react-hook-form';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { Icon } from '../../components/Icon.js';

interface PartiesInputProps {
  value: readonly Partial<MeetingPartyInput>[];
  onChange: (value: Partial<MeetingPartyInput>[]) => void;
}

/** Organisations and what each is to the meeting. A line without an organisation does not count. */
export function PartiesInput({ value, onChange }: PartiesInputProps) {
  const translate = useTranslate();
  const replace = (index: number, changed: Partial<MeetingPartyInput>) =>
    onChange(value.map((party, place) => (place === index ? { ...party, ...changed } : party)));
  return (
    <div className="contact-lines">
      {value.map((party, index) => (
        <div key={index} className="contact-line">
          <ReferenceInput
            resource="organisations"
            label={translate('meetings.form.organisation', { number: index + 1 })}
            value={party.organisationId ?? null}
            onChange={(id) => replace(index, { organisationId: id ?? undefined })}
          />
          <RoleSelect
            label={translate('meetings.form.role', { number: index + 1 })}
            value={party.role ?? 'organiser'}
            onChange={(role) => replace(index, { role })}
          />
          <button
            type="button"
            className="btn s icon quiet"
            onClick={() => onChange(value.filter((_, place) => place !== index))}
          >
            <Icon name="close" small />
            <span className="vh">{translate('meetings.form.remove_party', { number: index + 1 })}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn s act add-line"
        onClick={() => onChange([...value, { role: value.length === 0 ? 'organiser' : 'co_organiser' }])}
      >
        <Icon name="plus" small />
        {translate('meetings.form.add_party')}
      </button>
    </div>
  );
}

function RoleSelect({ label, value, onChange }: { label: string; value: PartyRole; onChange: (role: PartyRole) => void }) {
  const translate = useTranslate();
  return (
    <select className="input" aria-label={label} value={value} onChange={(event) => onChange(event.target.value as PartyRole)}>
      {PARTY_ROLES.map((role) => (
        <option key={role} value={role}>
          {translate(`meetings.partyRole.${role}`)}
        </option>
      ))}
    </select>
  );
}

/** The same as a field of the form. */
export function PartiesField() {
  const translate = useTranslate();
  const { field } = useController({ name: 'parties' });
  return (
    <fieldset className="field parties-field">
      <legend>{translate('meetings.fields.parties')}</legend>
      <PartiesInput value={Array.isArray(field.value) ? field.value : []} onChange={field.onChange} />
    </fieldset>
  );
}

/** What is sent of the lines: those that name an organisation. */
export function namedParties(parties: readonly Partial<MeetingPartyInput>[]): MeetingPartyInput[] {
  return parties.flatMap(({ organisationId, role }) => (organisationId ? [{ organisationId, role: role ?? 'organiser' }] : []));
}
