import { useTranslate } from 'ra-core';
import { useFormContext } from 'react-hook-form';
import { Icon } from '../Icon.js';
import type { DescribedField } from '../record/described-field.js';
import type { Address } from '../record/format-value.js';
import './form.css';

/** The fields of a record that hold its main address, by the part of an address they hold. */
const MAIN = {
  kind: 'addressKind',
  label: 'addressLabel',
  street: 'street',
  postalCode: 'postalCode',
  municipality: 'municipality',
} as const satisfies Record<keyof Address, string>;

type Part = keyof typeof MAIN;
const PARTS = Object.keys(MAIN) as Part[];

/** What an address besides the main one is mostly for. */
const USUAL_KIND = 'post';

interface AddressListInputProps {
  field: DescribedField;
  value: readonly Address[];
  onChange: (value: Address[]) => void;
  onBlur?: () => void;
  /** Of the first input, so that the label of the field leads to it. */
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** Addresses besides the main one, which stands in fields of its own in the same form; any of them can take its place. */
export function AddressListInput({ field, value, onChange, id, ...input }: AddressListInputProps) {
  const translate = useTranslate();
  const becomeMain = useBecomeMain(value, onChange);
  const full = field.maxItems !== undefined && value.length >= field.maxItems;
  return (
    <div className="address-lines" role="group" aria-label={field.label}>
      {value.map((address, place) => (
        // Addresses have no identity but their place.
        <AddressLine
          key={place}
          {...input}
          id={place === 0 ? id : undefined}
          field={field}
          place={place}
          address={address}
          onChange={(change) => onChange(value.map((each, index) => (index === place ? { ...each, ...change } : each)))}
          onRemove={() => onChange(value.filter((_each, index) => index !== place))}
          onMain={() => becomeMain(place)}
        />
      ))}
      {!full && (
        <button
          type="button"
          id={value.length === 0 ? id : undefined}
          className="btn s quiet add-line"
          onClick={() => onChange([...value, { kind: USUAL_KIND }])}
        >
          <Icon name="plus" small />
          {translate('form.address.add')}
        </button>
      )}
    </div>
  );
}

/** Puts an address into the fields of the main one, and what stood there in its place. */
function useBecomeMain(value: readonly Address[], onChange: (value: Address[]) => void): (place: number) => void {
  const { getValues, setValue } = useFormContext();
  return (place) => {
    const former = Object.fromEntries(PARTS.map((part) => [part, getValues(MAIN[part]) as unknown])) as Address;
    const said = former.street ?? former.postalCode ?? former.municipality;
    for (const part of PARTS) setValue(MAIN[part], value[place]?.[part] ?? null, { shouldDirty: true });
    onChange(value.flatMap((each, index) => (index !== place ? each : said ? { ...former, kind: former.kind ?? 'seat' } : [])));
  };
}

interface AddressLineProps {
  field: DescribedField;
  place: number;
  address: Address;
  onChange: (change: Address) => void;
  onRemove: () => void;
  onMain: () => void;
  onBlur?: () => void;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

function AddressLine({ field, place, address, onChange, onRemove, onMain, id, ...input }: AddressLineProps) {
  const translate = useTranslate();
  const { onBlur, describedBy, invalid } = input;
  const named = (part: string) => translate('form.address.part', { part: translate(`form.address.${part}`), place: place + 1 });
  const line = (part: Exclude<Part, 'kind'>, maxLength: number) => (
    <input
      className={`input ${part}`}
      aria-label={named(part)}
      placeholder={translate(`form.address.${part}`)}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      maxLength={maxLength}
      autoComplete="off"
      value={address[part] ?? ''}
      onBlur={onBlur}
      onChange={(event) => onChange({ [part]: event.target.value || null })}
    />
  );
  return (
    <div className="address-line">
      <select
        id={id}
        className="input kind"
        aria-label={named('kind')}
        value={address.kind ?? ''}
        onChange={(event) => onChange({ kind: event.target.value })}
      >
        {field.options?.map((kind) => (
          <option key={kind.value} value={kind.value}>
            {kind.label}
          </option>
        ))}
      </select>
      {line('label', 60)}
      {line('street', 200)}
      {line('postalCode', 10)}
      {line('municipality', 120)}
      <div className="btns tools">
        <button type="button" className="btn s quiet" onClick={onMain}>
          <Icon name="up" small />
          {translate('form.address.become_main')}
          <span className="vh"> {named('whole')}</span>
        </button>
        <button type="button" className="btn s icon quiet" onClick={onRemove}>
          <Icon name="close" small />
          <span className="vh">{translate('form.remove_entry', { entry: named('whole') })}</span>
        </button>
      </div>
    </div>
  );
}
