import type { MailStatus } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** Says so where mails do not simply go out to everybody. */
export function MailStatusNotice({ status: { route, production, waiting } }: { status: MailStatus }) {
  const translate = useTranslate();
  if (route === 'server' && production) return null;
  const key = route === 'server' ? 'restricted' : route;
  return (
    <p className={route === 'none' ? 'notice problem' : 'notice'}>
      <Icon name={route === 'none' ? 'alert' : 'mail'} />
      <span className="grow">{translate(`messages.route.${key}`, { smart_count: waiting })}</span>
    </p>
  );
}
