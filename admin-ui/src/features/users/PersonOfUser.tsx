import type { Person, User, UserRegion } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { useAction } from '../../components/use-action.js';
import { setPerson } from './users.api.js';

interface PersonOfUserProps {
  user: User;
  /** The region at work: only there the names of persons may be read. */
  region: UserRegion;
  fixed: boolean;
}

/** Which person of the region a user is: what group leads may write hangs on the seats of that person. */
export function PersonOfUser({ user, region, fixed }: PersonOfUserProps) {
  const translate = useTranslate();
  const [choosing, setChoosing] = useState(false);
  const { personId } = region;
  const { data } = useGetOne<Person>('persons', { id: personId ?? '' }, { enabled: personId !== null });
  const name = personId === null ? translate('users.no_person') : data?.name;
  if (fixed) return personId && <span className="sub">{name}</span>;
  return (
    <>
      <button type="button" className="btn s quiet" onClick={() => setChoosing(true)}>
        <span className="vh">{`${translate('users.person_of', { name: user.name })}: `}</span>
        {name}
      </button>
      <FormDrawer title={translate('users.person_of', { name: user.name })} open={choosing} onClose={() => setChoosing(false)}>
        <PersonForm user={user} region={region} onDone={() => setChoosing(false)} />
      </FormDrawer>
    </>
  );
}

function PersonForm({ user, region, onDone }: Omit<PersonOfUserProps, 'fixed'> & { onDone: () => void }) {
  const translate = useTranslate();
  const run = useAction('users');
  const id = useId();
  const [personId, setPersonId] = useState(region.personId);
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        void run(() => setPerson(user.id, region.id, personId), 'users.person_changed');
      }}
    >
      <div className="form-grid user-form">
        <p className="soft">{translate('users.person_text')}</p>
        <div className="field">
          <label htmlFor={id}>{translate('users.person')}</label>
          <ReferenceInput id={id} resource="persons" value={personId} onChange={setPersonId} />
        </div>
      </div>
      <div className="form-foot btns">
        <button type="submit" className="btn primary">
          {translate('form.save')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}
