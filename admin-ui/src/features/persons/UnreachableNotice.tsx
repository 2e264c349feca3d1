import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { pathOf } from './person-layout.js';
import { positionOfAddress } from './person-words.js';

/** The mail server refuses the address: its words, and the way to the form in which it stands. */
export function UnreachableNotice({ person, mayWrite }: { person: Person; mayWrite: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { id, writesTo, unreachableSince, unreachableReply } = person;
  if (!unreachableSince) return null;
  const position = positionOfAddress(person);
  return (
    <div className="notice unreachable">
      <Icon name="bounce" />
      <div className="grow">
        <p>{translate('persons.unreachable', { address: writesTo, day: formatDay(unreachableSince, language) })}</p>
        {unreachableReply && (
          <p className="small">
            {translate('persons.server_said')} <q>{unreachableReply}</q>
          </p>
        )}
      </div>
      {mayWrite && (
        <Link className="btn s act" to={`${pathOf(id)}?${position ? `position=${position.id}` : 'edit'}`}>
          {translate('persons.change_address')}
        </Link>
      )}
    </div>
  );
}
