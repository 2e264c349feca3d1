import type { Organisation, RegisterEntry } from '@knotenpunkt/shared';
import { registerDifferences, type ComparedOrganisation } from '@knotenpunkt/shared/register';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { Link } from 'react-router';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { isBlank } from '../../components/record/conflict.js';
import { problemText } from '../../data/problem.js';
import { KindMark } from './KindMark.js';
import { pathOf } from './organisation-layout.js';
import { useRegisterLinks } from './use-register-links.js';

interface RegisterInputProps {
  /** The organisation being edited; what is filled in already is then kept. */
  recordId?: string;
}

/** Links with an entry of the register and fills the form with what it says. */
export function RegisterInput({ recordId }: RegisterInputProps) {
  const translate = useTranslate();
  const id = useId();
  const links = useRegisterLinks();
  const { field } = useController({ name: 'registerId' });
  const chosen = typeof field.value === 'string' ? field.value : null;
  const fill = useFill(recordId !== undefined, links);
  const other = chosen ? links.get(chosen) : undefined;
  return (
    <div className="field register-input">
      <label htmlFor={id}>{translate('organisations.register.take_from')}</label>
      <ReferenceInput
        id={id}
        resource="register"
        value={chosen}
        onBlur={field.onBlur}
        describedBy={`${id}-note`}
        onChange={(entryId) => {
          field.onChange(entryId);
          if (entryId) void fill(entryId);
        }}
        renderOption={(record) => <Offered entry={record as unknown as RegisterEntry} linked={links.get(record.id)?.name} />}
      />
      <span className="hint" id={`${id}-note`}>
        {other && other.id !== recordId ? (
          <>
            {translate('organisations.register.linked_already')} <Link to={pathOf(other.id)}>{other.name}</Link>
          </>
        ) : (
          translate(recordId ? 'organisations.register.hint_edit' : 'organisations.register.hint')
        )}
      </span>
    </div>
  );
}

function Offered({ entry: { name, kind, municipality }, linked }: { entry: RegisterEntry; linked: string | undefined }) {
  const translate = useTranslate();
  const line = [translate(`organisations.kind.${kind}`), municipality].filter(Boolean).join(' – ');
  return (
    <>
      <KindMark kind={kind} />
      <span className="grow">
        {name}
        <span className="sub">{linked ? translate('organisations.register.linked_as', { name: linked }) : line}</span>
      </span>
    </>
  );
}

/** Fills the form with what an entry says; `keeping` what somebody has filled in. */
function useFill(keeping: boolean, links: ReadonlyMap<string, Organisation>): (entryId: string) => Promise<void> {
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const translate = useTranslate();
  const { getValues, setValue } = useFormContext();
  return async (entryId) => {
    try {
      const { data: entry } = await dataProvider.getOne<RegisterEntry>('register', { id: entryId });
      const told = registerDifferences(entry, getValues() as unknown as ComparedOrganisation);
      const parent = entry.parentId && links.get(entry.parentId);
      for (const { field, value } of [...told, ...(parent ? [{ field: 'parentId', value: parent.id }] : [])]) {
        if (!keeping || isBlank(getValues(field))) setValue(field, value, { shouldDirty: true, shouldValidate: true });
      }
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
  };
}
