import { requestPasswordReset } from '../data/session.js';
import { MailRequest } from './MailRequest.js';
import { GATE_PATHS } from './paths.js';

export function ResetRequestPage({ goTo }: { goTo: (path: string) => void }) {
  return <MailRequest texts="reset" send={requestPasswordReset} onBack={() => goTo(GATE_PATHS.login)} />;
}
