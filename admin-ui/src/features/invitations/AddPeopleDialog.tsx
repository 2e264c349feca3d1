import { Dialog } from '@base-ui/react/dialog';
import type { Invitation, InviteesInput, Meeting, Person } from '@knotenpunkt/shared';
import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { Icon } from '../../components/Icon.js';
import { peopleOf } from '../audiences/index.js';
import '../../components/list/list.css';
import { addPeople } from './invitations.api.js';

/** As many as fit without scrolling far; more letters find the others. */
const SHOWN = 30;

interface AddPeopleDialogProps {
  meeting: Meeting;
  /** Who is on the list already. */
  present: readonly Invitation[];
  onClose: () => void;
}

/** Puts people on the list of a meeting: those of a group, a network or an audience at once, or single persons found by name. */
export function AddPeopleDialog({ meeting, present, onClose }: AddPeopleDialogProps) {
  const translate = useTranslate();
  const [groupId, setGroupId] = useState(present.length === 0 ? meeting.groupId : null);
  const [networkId, setNetworkId] = useState(present.length === 0 && !meeting.groupId ? meeting.networkId : null);
  const [audienceId, setAudienceId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const { mutate, error, isPending } = useAddPeople(meeting.id, audienceId, onClose);
  const mayUseAudiences = useMay()('audiences.read');
  const toggle = (person: Person) =>
    setChosen(chosen.some(({ id }) => id === person.id) ? chosen.filter(({ id }) => id !== person.id) : [...chosen, person]);
  const people: InviteesInput = {
    ...(groupId && { groupId }),
    ...(networkId && { networkId }),
    ...(chosen.length > 0 && { personIds: chosen.map(({ id }) => id) }),
  };
  const several = groupId !== null || networkId !== null || audienceId !== null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog add-people">
          <Dialog.Title render={<h2 />}>{translate('invitations.add.title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('invitations.add.text')}</Dialog.Description>
          <div className="field">
            <span className="label">{translate('invitations.add.group')}</span>
            <ReferenceInput resource="groups" label={translate('invitations.add.group')} value={groupId} onChange={setGroupId} />
          </div>
          <div className="field">
            <span className="label">{translate('invitations.add.network')}</span>
            <ReferenceInput
              resource="networks"
              label={translate('invitations.add.network')}
              value={networkId}
              onChange={setNetworkId}
            />
            <p className="hint">{translate('invitations.add.network_hint')}</p>
          </div>
          {mayUseAudiences && (
            <div className="field">
              <span className="label">{translate('invitations.add.audience')}</span>
              <ReferenceInput
                resource="audiences"
                label={translate('invitations.add.audience')}
                value={audienceId}
                onChange={setAudienceId}
              />
            </div>
          )}
          <PersonSearch present={present} chosen={chosen} onToggle={toggle} />
          {chosen.length > 0 && <Chosen chosen={chosen} onRemove={toggle} />}
          <RefusalNotice error={error} />
          <div className="btns end">
            <Dialog.Close className="btn">{translate('shell.cancel')}</Dialog.Close>
            <button
              type="button"
              className="btn primary"
              disabled={(!several && chosen.length === 0) || isPending}
              onClick={() => mutate(people)}
            >
              {chosen.length > 0 && !several
                ? translate('invitations.add.persons', { smart_count: chosen.length })
                : translate('invitations.add.submit')}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useAddPeople(meetingId: string, audienceId: string | null, onAdded: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ personIds = [], ...people }: InviteesInput) => {
      const listed = audienceId ? await peopleOf(audienceId) : [];
      const fromAudience = listed.filter(({ excluded }) => !excluded).map(({ personId }) => personId);
      return addPeople(meetingId, { ...people, personIds: [...personIds, ...fromAudience] });
    },
    onSuccess: async ({ added }) => {
      notify(translate(added === 0 ? 'invitations.add.none' : 'invitations.add.done', { smart_count: added }));
      onAdded();
      await Promise.all(['invitations', 'meetings'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
}

interface PersonSearchProps {
  present: readonly Invitation[];
  chosen: readonly Person[];
  onToggle: (person: Person) => void;
}

function PersonSearch({ present, chosen, onToggle }: PersonSearchProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data = [] } = useGetList<Person>(
    'persons',
    { filter: q ? { q } : {}, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: SHOWN } },
    { placeholderData: keepPreviousData },
  );
  const there = new Set(present.map(({ personId }) => personId));
  const ticked = new Set(chosen.map(({ id }) => id));
  return (
    <div className="choice-list">
      <input
        className="input"
        type="search"
        aria-label={translate('invitations.add.search')}
        placeholder={translate('invitations.add.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul aria-label={translate('invitations.add.found')}>
        {data.map((person) => (
          <li key={person.id}>
            <input
              type="checkbox"
              id={`add-${person.id}`}
              disabled={there.has(person.id)}
              checked={ticked.has(person.id) || there.has(person.id)}
              onChange={() => onToggle(person)}
            />
            <label htmlFor={`add-${person.id}`}>
              {person.name}
              <span className="sub">
                {there.has(person.id) ? translate('invitations.add.present') : person.positions[0]?.organisation.name}
              </span>
            </label>
          </li>
        ))}
        {data.length === 0 && <li className="muted small">{translate('form.nothing_found')}</li>}
      </ul>
    </div>
  );
}

function Chosen({ chosen, onRemove }: { chosen: readonly Person[]; onRemove: (person: Person) => void }) {
  const translate = useTranslate();
  return (
    <ul className="chips" aria-label={translate('invitations.add.chosen')}>
      {chosen.map((person) => (
        <li key={person.id} className="chip">
          {person.name}
          <button type="button" className="chip-x" onClick={() => onRemove(person)}>
            <Icon name="close" small />
            <span className="vh">{translate('form.remove_entry', { entry: person.name })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
