import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** Whether mails reach a person, where that is not plain. */
export function AddressState({ person }: { person: Pick<Person, 'doNotWrite' | 'unreachableSince' | 'writesTo'> }) {
  const translate = useTranslate();
  if (person.doNotWrite) {
    return (
      <span className="badge line">
        <Icon name="block" small />
        {translate('persons.state.do_not_write')}
      </span>
    );
  }
  if (person.unreachableSince) {
    return (
      <span className="badge signal">
        <Icon name="bounce" small />
        {translate('persons.state.unreachable')}
      </span>
    );
  }
  return null;
}

/** A column of the list: the address, with what stands against it. */
export function AddressCell({ person }: { person: Person }) {
  return (
    <span className="address-cell">
      {person.writesTo ? <span>{person.writesTo}</span> : <span className="muted">–</span>}
      <AddressState person={person} />
    </span>
  );
}
