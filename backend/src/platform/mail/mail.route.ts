import type { MailRoute } from '@knotenpunkt/shared';
import type { Settings } from '../config/index.js';

/** Where mail goes. The catcher serves only the embedded database, in the one process that runs next to it. */
export function mailRoute({ smtpUrl, embedded, role }: Pick<Settings, 'smtpUrl' | 'embedded' | 'role'>): MailRoute {
  if (smtpUrl) return 'server';
  return embedded && role === 'all' ? 'catcher' : 'none';
}
