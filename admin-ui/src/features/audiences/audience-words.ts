import type { Audience, AudiencePerson } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** What an audience is made of. */
export function audienceLine({ view }: Audience, translate: Translate): string {
  return view ? translate(`audiences.made_of.${view.resource}`, { view: view.name }) : translate('audiences.made_of.hand');
}

/** Why somebody is on the list. */
export function reasonOf({ way, reason, organisation }: AudiencePerson, { view }: Audience, translate: Translate): string {
  if (way === 'hand') return reason ?? translate('audiences.way.hand');
  return translate(`audiences.way.${way}`, { view: view?.name, organisation: organisation?.name });
}
