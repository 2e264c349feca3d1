import type { Attendance, Invitation, Meeting } from '@knotenpunkt/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon, type IconName } from '../../components/Icon.js';
import { problemText } from '../../data/problem.js';
import { AddPeopleDialog, noteAttendance, useInvitations } from '../invitations/index.js';

/** Who is there: one tap for each person who comes or goes. */
export function AttendanceList({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const { data: people = [] } = useInvitations(meeting.id);
  const { tapped, note } = useAttendance(meeting.id);
  const [adding, setAdding] = useState(false);
  const shown = people.map((person) => ({ ...person, attendance: tapped.get(person.id) ?? person.attendance }));
  const present = shown.filter(({ attendance }) => attendance === 'present').length;
  const coming = shown.filter(({ attendance, answer }) => attendance === null && (answer === 'yes' || answer === 'deputy'));
  return (
    <aside className="desk-people" aria-label={translate('minutes.attendance.label')}>
      <h2>{translate('minutes.attendance.title', { present, all: people.length })}</h2>
      <p className="small soft">{translate('minutes.attendance.hint')}</p>
      {coming.length > 1 && (
        <button
          type="button"
          className="btn s act"
          onClick={() =>
            note(
              coming.map(({ id }) => id),
              'present',
            )
          }
        >
          <Icon name="check" small />
          {translate('minutes.attendance.all_there', { smart_count: coming.length })}
        </button>
      )}
      <ul className="people">
        {shown.map((person) => (
          <PersonButton key={person.id} person={person} onTap={() => note([person.id], nextOf(person))} />
        ))}
      </ul>
      <button type="button" className="btn s quiet" onClick={() => setAdding(true)}>
        <Icon name="plus" small />
        {translate('minutes.attendance.add')}
      </button>
      {adding && <AddPeopleDialog meeting={meeting} present={people} onClose={() => setAdding(false)} />}
    </aside>
  );
}

/** Whoever said they would not come is excused, the others are missing. */
function nextOf({ attendance, answer }: Invitation): Attendance {
  if (attendance !== 'present') return 'present';
  return answer === 'no' ? 'excused' : 'absent';
}

function signOf({ attendance, answer, deputyForId }: Invitation): { icon: IconName; look: string } {
  if (attendance === 'present') return { icon: deputyForId ? 'deputy' : 'check', look: deputyForId ? 'maybe' : 'ok' };
  if (attendance === 'absent' || attendance === 'excused' || answer === 'no') return { icon: 'close', look: 'no' };
  return { icon: 'ring', look: '' };
}

function PersonButton({ person, onTap }: { person: Invitation; onTap: () => void }) {
  const translate = useTranslate();
  const { name, organisation, attendance, answer, deputyForId } = person;
  const { icon, look } = signOf(person);
  const state = attendance ?? (answer === 'no' ? 'excused' : null);
  const role = deputyForId && translate('invitations.deputy');
  const absence = state && state !== 'present' && translate(`invitations.attendance.${state}`);
  return (
    <li>
      <button type="button" aria-pressed={attendance === 'present'} onClick={onTap}>
        <span className={`state ${look}`}>
          <Icon name={icon} />
        </span>
        <span>
          <b>{name}</b>
          <small>{[absence, role, organisation?.name].filter(Boolean).join(' · ')}</small>
        </span>
      </button>
    </li>
  );
}

/** Taps show at once; one that cannot be kept is taken back, and said so. */
function useAttendance(meetingId: string) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [tapped, setTapped] = useState<ReadonlyMap<string, Attendance>>(new Map());
  const { mutate } = useMutation({
    mutationFn: ({ ids, attendance }: { ids: string[]; attendance: Attendance }) => noteAttendance(meetingId, ids, attendance),
    onMutate: ({ ids, attendance }) =>
      setTapped((former) => new Map([...former, ...ids.map((id): [string, Attendance] => [id, attendance])])),
    onError: (error) => notify(problemText(translate, error), { type: 'error' }),
    onSettled: async (_data, _error, { ids, attendance }) => {
      await queryClient.invalidateQueries({ queryKey: ['invitations'] });
      // A later tap on the same person stays.
      setTapped((former) => new Map([...former].filter(([id, value]) => !ids.includes(id) || value !== attendance)));
    },
  });
  return { tapped, note: (ids: string[], attendance: Attendance) => mutate({ ids, attendance }) };
}
