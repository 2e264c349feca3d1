import { CUSTOM_FIELD_FIELDS, itemsOf, limitOf } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useEffect, useId, useRef } from 'react';
import { Icon } from '../../components/Icon.js';
import { moved } from './field-values.js';

const MOST = itemsOf(CUSTOM_FIELD_FIELDS)('options');
const LONGEST = limitOf(CUSTOM_FIELD_FIELDS)('options');

interface OptionsInputProps {
  options: readonly string[];
  onChange: (options: string[]) => void;
  /** What the server says about the choices, if anything. */
  refusal?: string;
  /** Records may hold these choices already. */
  used: boolean;
}

/** The choices of a field, one line each, in their order. */
export function OptionsInput({ options, onChange, refusal, used }: OptionsInputProps) {
  const translate = useTranslate();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const add = () => {
    if (options.length >= MOST) return;
    added.current = true;
    onChange([...options, '']);
  };
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    added.current = false;
  }, [options.length]);

  return (
    <fieldset className="own-options" aria-describedby={`${id}-note`}>
      <legend>{translate('custom-fields.fields.options')}</legend>
      <ol ref={list}>
        {options.map((option, index) => (
          // Lines have no identity but their place.
          <li key={index}>
            <input
              className="input"
              aria-label={translate('custom-fields.option', { number: index + 1 })}
              aria-invalid={refusal !== undefined || undefined}
              maxLength={LONGEST}
              autoComplete="off"
              value={option}
              onChange={(event) => onChange(options.map((old, place) => (place === index ? event.target.value : old)))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add();
              }}
            />
            <OptionButtons
              name={option || translate('custom-fields.option', { number: index + 1 })}
              first={index === 0}
              last={index === options.length - 1}
              onMove={(by) => onChange(moved(options, index, by))}
              onRemove={() => onChange(options.filter((_option, place) => place !== index))}
            />
          </li>
        ))}
      </ol>
      <button type="button" className="btn s quiet" disabled={options.length >= MOST} onClick={add}>
        <Icon name="plus" small />
        {translate('custom-fields.add_option')}
      </button>
      <p id={`${id}-note`} className={refusal ? 'err' : 'hint'}>
        {refusal ?? translate(used ? 'custom-fields.options_used' : 'custom-fields.options_hint')}
      </p>
    </fieldset>
  );
}

interface OptionButtonsProps {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function OptionButtons({ name, first, last, onMove, onRemove }: OptionButtonsProps) {
  const translate = useTranslate();
  return (
    <span className="own-option-buttons">
      <button type="button" className="btn s icon quiet" aria-disabled={first} onClick={() => !first && onMove(-1)}>
        <Icon name="up" />
        <span className="vh">{translate('custom-fields.up', { name })}</span>
      </button>
      <button type="button" className="btn s icon quiet" aria-disabled={last} onClick={() => !last && onMove(1)}>
        <Icon name="down" />
        <span className="vh">{translate('custom-fields.down', { name })}</span>
      </button>
      <button type="button" className="btn s icon quiet" onClick={onRemove}>
        <Icon name="close" small />
        <span className="vh">{translate('form.remove_entry', { entry: name })}</span>
      </button>
    </span>
  );
}
