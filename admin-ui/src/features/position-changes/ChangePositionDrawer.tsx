import type { LooseEnds, Position, PositionChangeInput } from '@knotenpunkt/shared';
import { POSITION_FIELDS } from '@knotenpunkt/shared/persons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { tidied } from '../../components/form/tidied.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import type { Values } from '../../components/record/conflict.js';
import { describeFields } from '../../components/record/described-field.js';
import { formatDay } from '../../components/record/moments.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { request } from '../../data/api.js';
import { Handovers } from './Handovers.js';
import { handoversIn } from './handovers-in.js';
import './position-changes.css';

interface ChangePositionDrawerProps {
  /** The position that ends. */
  position: Position;
  /** What is known of the one that begins. */
  begins?: Partial<Record<(typeof ASKED)[number], string | null>>;
  onClose: () => void;
  onReopen: () => void;
}

/** What changes with it, in the records kept here. */
const CHANGED = ['persons', 'positions', 'seats', 'invitations', 'organisations', 'groups', 'meetings'];

/** Asked of the position that begins. */
const ASKED = ['organisationId', 'function', 'department', 'email', 'phone'] as const;

/** "Wechselt die Stelle": ends a position, begins another, and asks what becomes of seats and invitations. */
export function ChangePositionDrawer(props: ChangePositionDrawerProps) {
  const translate = useTranslate();
  const { position, onClose } = props;
  const { personId } = position;
  const { data, error, refetch } = useQuery({
    queryKey: ['persons', 'loose-ends', { id: personId }],
    queryFn: ({ signal }) => request<LooseEnds>(`/persons/${personId}/loose-ends`, { signal }),
  });
  if (data) return <ChangeForm {...props} ends={data} />;
  return (
    <FormDrawer title={translate('position-changes.title', { name: position.person.name })} open onClose={onClose}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={6} />}
    </FormDrawer>
  );
}

function ChangeForm({ position, begins, ends, onClose, onReopen }: ChangePositionDrawerProps & { ends: LooseEnds }) {
  const translate = useTranslate();
  const language = useLanguage();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { id: positionId, personId, person, organisation } = position;
  const control = useRecordForm({
    name: `position-changes/${positionId}`,
    initial: {
      on: null,
      position: Object.fromEntries(ASKED.map((path) => [path, begins?.[path] ?? null])),
      seats: ends.seats.map(({ id }) => ({ id, handover: 'keep', successorId: null })),
      invitations: ends.invitations.map(({ id }) => ({ id, handover: 'keep', successorId: null })),
    },
    onSave: async (_base, values) => {
      const body = { positionId, ...inputOf(values) };
      await request(`/persons/${personId}/change-position`, { method: 'POST', body });
      for (const key of CHANGED) void queryClient.invalidateQueries({ queryKey: [key] });
      notify('position-changes.done', { messageArgs: { name: person.name } });
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  const fields = describeFields('positions', POSITION_FIELDS, [], translate, language);
  const field = (path: string) => fields.filter((one) => one.path === path);
  return (
    <FormDrawer title={translate('position-changes.title', { name: person.name })} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="position-changes.save" onCancel={cancel}>
        <div className="form-grid">
          <p>
            <span className="soft">{translate('position-changes.ends')}</span>{' '}
            <b>{[position.function, organisation.name].filter(Boolean).join(' – ')}</b>
          </p>
          {field('since').map((since) => (
            <FieldInput key="on" field={{ ...since, path: 'on', label: translate('position-changes.on') }} />
          ))}
          <fieldset className="handover-group">
            <legend>{translate('position-changes.begins')}</legend>
            <div className="form-grid">
              {ASKED.flatMap(field).map((asked) => (
                <div key={asked.path} className={asked.path === 'organisationId' ? undefined : 'w-3'}>
                  <FieldInput field={{ ...asked, path: `position.${asked.path}` }} />
                </div>
              ))}
            </div>
          </fieldset>
          <Handovers
            name="seats"
            ends={ends.seats.map(({ id, group, role, organisation: behalf }) => ({
              id,
              title: group.name,
              detail: [translate(`seats.role.${role}`), behalf?.name].filter(Boolean).join(' – '),
            }))}
          />
          <Handovers
            name="invitations"
            ends={ends.invitations.map(({ id, meeting, answer }) => ({
              id,
              title: meeting.title,
              detail: [formatDay(meeting.day, language), answer && translate(`invitations.answer.${answer}`)]
                .filter(Boolean)
                .join(' – '),
            }))}
          />
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function inputOf({ on, position, seats, invitations }: Values): Omit<PositionChangeInput, 'positionId'> {
  return {
    on: on as PositionChangeInput['on'],
    position: tidied(position as Values) as unknown as PositionChangeInput['position'],
    seats: handoversIn(seats),
    invitations: handoversIn(invitations),
  };
}
