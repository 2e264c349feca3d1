import type { OrganisationKind } from '@knotenpunkt/shared';
import { ORGANISATION_FIELDS, ORGANISATION_KINDS, limitOf } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { Icon } from '../../components/Icon.js';
import { heirsIn, isNew, type Heir } from './heirs.js';

const NAME_LENGTH = limitOf(ORGANISATION_FIELDS)('name');

interface HeirsInputProps {
  collectiveId: string;
  /** What new ones mostly are. */
  kind: OrganisationKind;
}

/** Which organisations a collective becomes, one line each. */
export function HeirsInput({ collectiveId, kind }: HeirsInputProps) {
  const translate = useTranslate();
  const id = useId();
  const named = (heirs: unknown) => {
    const { organisationIds, newOrganisations } = heirsIn(heirs as Heir[]);
    return organisationIds.length + newOrganisations.length > 0 || translate('collectives.no_heir');
  };
  const { field, fieldState } = useController({ name: 'heirs', rules: { validate: named } });
  const heirs = field.value as Heir[];
  const error = fieldState.error?.message;
  const add = (heir: Heir) => field.onChange([...heirs, heir]);
  return (
    <fieldset className={error ? 'field heirs bad' : 'field heirs'} aria-describedby={error ? `${id}-note` : undefined}>
      <legend>{translate('collectives.heirs')}</legend>
      <div className="contact-lines">
        {heirs.map((heir, index) => (
          // Lines have no identity but their place.
          <HeirLine
            key={index}
            heir={heir}
            place={index + 1}
            exclude={collectiveId}
            onChange={(changed) => field.onChange(heirs.map((each, place) => (place === index ? changed : each)))}
            onRemove={() => field.onChange(heirs.filter((_, place) => place !== index))}
          />
        ))}
        <div className="btns">
          <button type="button" className="btn s quiet" onClick={() => add({ id: null })}>
            <Icon name="plus" small />
            {translate('collectives.add_known')}
          </button>
          <button type="button" className="btn s quiet" onClick={() => add({ name: '', kind })}>
            <Icon name="plus" small />
            {translate('collectives.add_new')}
          </button>
        </div>
      </div>
      {error && (
        <span className="err" id={`${id}-note`}>
          <Icon name="alert" small /> {error}
        </span>
      )}
    </fieldset>
  );
}

interface HeirLineProps {
  heir: Heir;
  place: number;
  exclude: string;
  onChange: (heir: Heir) => void;
  onRemove: () => void;
}

function HeirLine({ heir, place, exclude, onChange, onRemove }: HeirLineProps) {
  const translate = useTranslate();
  return (
    <div className="contact-line">
      {isNew(heir) ? (
        <>
          <input
            className="input"
            aria-label={translate('collectives.name_of', { place })}
            placeholder={translate('collectives.name')}
            maxLength={NAME_LENGTH}
            autoComplete="off"
            value={heir.name}
            onChange={(event) => onChange({ ...heir, name: event.target.value })}
          />
          <select
            className="input"
            aria-label={translate('collectives.kind_of', { place })}
            value={heir.kind}
            onChange={(event) => onChange({ ...heir, kind: event.target.value as OrganisationKind })}
          >
            {ORGANISATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {translate(`organisations.kind.${kind}`)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <div className="heir-known">
          <ReferenceInput
            label={translate('collectives.known_of', { place })}
            resource="organisations"
            value={heir.id}
            onChange={(id) => onChange({ id })}
            exclude={exclude}
          />
        </div>
      )}
      <button type="button" className="btn s icon quiet" onClick={onRemove}>
        <Icon name="close" small />
        <span className="vh">{translate('form.remove_line', { place })}</span>
      </button>
    </div>
  );
}
