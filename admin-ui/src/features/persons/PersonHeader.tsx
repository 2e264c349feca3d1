import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import { AddressState } from './AddressState.js';
import { PATH } from './person-layout.js';
import { mailTo, personLine } from './person-words.js';
import { PersonTile } from './PersonMark.js';

interface PersonHeaderProps extends RecordActions {
  person: Person;
  onMerge?: () => void;
}

/** Name, what the person is, and what can be done now. */
export function PersonHeader({ person, onMerge, ...actions }: PersonHeaderProps) {
  const translate = useTranslate();
  const { name, title, writesTo, doNotWrite, unreachableSince, tags, archivedAt } = person;
  const write = writesTo && !doNotWrite && (
    <a className="btn" href={mailTo(person)}>
      <Icon name="mail" />
      {translate('persons.write')}
    </a>
  );
  return (
    <RecordHeader
      {...actions}
      tile={<PersonTile name={name} />}
      name={[title, name].filter(Boolean).join(' ')}
      line={personLine(person) || translate('persons.no_position')}
      archivedAt={archivedAt}
      contact={write}
      actions={onMerge ? [{ label: translate('duplicates.merge_with'), icon: 'columns', run: onMerge }] : []}
      tags={tags}
      listPath={PATH}
    >
      {(doNotWrite || unreachableSince) && <AddressState person={person} />}
    </RecordHeader>
  );
}
