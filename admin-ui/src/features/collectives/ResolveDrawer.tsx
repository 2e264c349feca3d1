import type { Organisation, PartialDate, ResolutionInput, Ties } from '@knotenpunkt/shared';
import { HANDING_ON, PARTS_HANDED_ON } from '@knotenpunkt/shared/collectives';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { PartialDateInput } from '../../components/form/PartialDateInput.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { SelectField } from '../../components/form/SelectField.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { Icon } from '../../components/Icon.js';
import { request } from '../../data/api.js';
import { heirsIn, type Heir } from './heirs.js';
import { HeirsInput } from './HeirsInput.js';
import './collectives.css';

/** What the form holds. */
type Typed = Pick<ResolutionInput, 'memberships' | 'seats' | 'parties' | 'on'> & { heirs: Heir[] };

const INITIAL: Typed = { heirs: [{ id: null }], on: null, memberships: 'pass_on', seats: 'pass_on', parties: 'pass_on' };

interface ResolveDrawerProps {
  collective: Organisation;
  onClose: () => void;
  onReopen: () => void;
}

/** Makes the organisations of a collective: which they are, since when, and what they take over. */
export function ResolveDrawer({ collective, onClose, onReopen }: ResolveDrawerProps) {
  const translate = useTranslate();
  const resolve = useResolve(collective);
  const control = useRecordForm({
    name: `collectives/${collective.id}`,
    initial: { ...INITIAL },
    onSave: async (_base, values) => {
      await resolve(values as unknown as Typed);
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('collectives.resolve')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="collectives.save" onCancel={cancel}>
        <div className="form-grid">
          <p className="small soft">{translate('collectives.hint', { name: collective.name })}</p>
          <HeirsInput collectiveId={collective.id} kind={collective.kind} />
          <DayInput />
          <TiesInput id={collective.id} />
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function DayInput() {
  const translate = useTranslate();
  const id = useId();
  const { field, fieldState } = useController({ name: 'on' });
  const error = fieldState.error?.message;
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{translate('collectives.on')}</label>
      <PartialDateInput
        id={id}
        label={translate('collectives.on')}
        value={(field.value as PartialDate | null) ?? null}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        invalid={Boolean(error)}
      />
      {error && (
        <span className="err">
          <Icon name="alert" small /> {error}
        </span>
      )}
    </div>
  );
}

/** What the collective belongs to now, and what becomes of it. What it belongs to nothing of is not asked. */
function TiesInput({ id }: { id: string }) {
  const { data: ties } = useQuery({
    queryKey: ['organisations', id, 'ties'],
    queryFn: () => request<Ties>(`/organisations/${id}/ties`),
  });
  if (!ties) return null;
  return (
    <>
      {ties.memberships > 0 && <Choice name="memberships" count={ties.memberships} choices={HANDING_ON} />}
      {ties.seats > 0 && <Choice name="seats" count={ties.seats} choices={HANDING_ON} />}
      {ties.initiatives > 0 && <Choice name="parties" count={ties.initiatives} choices={PARTS_HANDED_ON} />}
    </>
  );
}

interface ChoiceProps {
  name: 'memberships' | 'seats' | 'parties';
  count: number;
  choices: readonly string[];
}

function Choice({ name, count, choices }: ChoiceProps) {
  const translate = useTranslate();
  const { field } = useController({ name });
  return (
    <SelectField
      label={translate(`collectives.${name}`, { smart_count: count })}
      value={String(field.value)}
      onChange={field.onChange}
      choices={choices.map((value) => ({ value, label: translate(`collectives.choice.${value}`) }))}
    />
  );
}

/** Whatever shows an organisation may have changed with it. */
const TOUCHED = ['organisations', 'relationships', 'memberships', 'seats', 'initiatives', 'networks', 'groups'];

function useResolve({ id, version, name }: Organisation): (typed: Typed) => Promise<void> {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return async ({ heirs, ...chosen }) => {
    await request(`/organisations/${id}/resolve`, { method: 'POST', body: { ...chosen, ...heirsIn(heirs), version } });
    notify('collectives.resolved', { messageArgs: { name } });
    await Promise.all(TOUCHED.map((resource) => queryClient.invalidateQueries({ queryKey: [resource] })));
  };
}
