import { SOURCE_FIELDS } from '@knotenpunkt/shared/sources';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { emptyValues } from '../../components/form/empty-values.js';
import { FieldInput } from '../../components/form/FieldInput.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { tidied } from '../../components/form/tidied.js';
import { Icon } from '../../components/Icon.js';
import type { Values } from '../../components/record/conflict.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { RESOURCE } from './source-layout.js';
import { SourceContext } from './SourceContext.js';

/** What is asked of a source that is new; the rest can be told on its own page. */
const ASKED = ['name', 'kind', 'publisher', 'published', 'url'] as const;

/** What a form with a source begins with. */
export const NEW_SOURCE = { isNew: false, ...emptyValues(SOURCE_FIELDS.filter(({ name }) => isAsked(name))) };

function isAsked(name: string): boolean {
  return ASKED.some((asked) => asked === name);
}

/** The new source a form describes. */
export function newSourceOf(values: Values): Values {
  return tidied(Object.fromEntries(ASKED.map((name) => [name, values[name]])));
}

/** A source: one that is there, or a new one described where it is needed. */
export function SourceInput() {
  const translate = useTranslate();
  const { field } = useController({ name: 'isNew' });
  const isNew = field.value === true;
  return (
    <fieldset className="source-input">
      <legend className="vh">{translate('citations.fields.sourceId')}</legend>
      <span className="seg">
        {[false, true].map((one) => (
          <button key={String(one)} type="button" aria-pressed={one === isNew} onClick={() => field.onChange(one)}>
            {translate(one ? 'citations.new_source' : 'citations.known_source')}
          </button>
        ))}
      </span>
      {isNew ? (
        <SourceContext>
          <NewSource />
        </SourceContext>
      ) : (
        <KnownSource />
      )}
    </fieldset>
  );
}

function NewSource() {
  const { fields } = useFields();
  return ASKED.map((path) => <FieldInput key={path} field={fieldAt(fields, path)} />);
}

function KnownSource() {
  const translate = useTranslate();
  const id = useId();
  const required = (value: unknown) => Boolean(value) || translate('problems.field.required');
  const { field, fieldState } = useController({ name: 'sourceId', rules: { validate: required } });
  const error = fieldState.error?.message;
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{translate('citations.fields.sourceId')}</label>
      <ReferenceInput
        id={id}
        resource={RESOURCE}
        value={(field.value as string | null) ?? null}
        onChange={field.onChange}
        onBlur={field.onBlur}
        describedBy={error ? `${id}-note` : undefined}
        invalid={Boolean(error)}
      />
      {error && (
        <span className="err" id={`${id}-note`}>
          <Icon name="alert" small /> {error}
        </span>
      )}
    </div>
  );
}
