import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { addressOf } from '../../components/list/list-address.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { AddressState } from './AddressState.js';
import { PATH } from './person-layout.js';
import { mailTo, personLine } from './person-words.js';
import { PersonTile } from './PersonMark.js';

/** Name, what the person is, and what can be done now. */
export function PersonHeader({ person, onEdit, onArchive }: RecordActions & { person: Person }) {
  const translate = useTranslate();
  const { name, title, writesTo, doNotWrite, unreachableSince, tags, archivedAt } = person;
  const actions = onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : [];
  const marked = doNotWrite || unreachableSince || archivedAt || tags.length > 0;
  return (
    <div className="rec-head">
      <PersonTile name={name} />
      <div>
        <h1>{[title, name].filter(Boolean).join(' ')}</h1>
        <p className="meta">{personLine(person) || translate('persons.no_position')}</p>
      </div>
      <div className="btns">
        {writesTo && !doNotWrite && (
          <a className="btn" href={mailTo(person)}>
            <Icon name="mail" />
            {translate('persons.write')}
          </a>
        )}
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        <RecordMenu actions={actions} />
      </div>
      {marked && (
        <div className="chips rec-tags">
          {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
          <AddressState person={person} />
          {tags.map((tag) => (
            <Link key={tag} className="badge" to={addressOf(PATH, { where: { field: 'tags', op: 'has', value: tag } })}>
              {tag}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
