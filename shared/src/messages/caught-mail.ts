/** Where mail of this installation goes: to a mail server, to the catcher of the demo, or nowhere yet. */
export type MailRoute = 'server' | 'catcher' | 'none';

/** How mail stands, for the top of its page. */
export interface MailStatus {
  route: MailRoute;
  /** Mails go to any address, not only to those of MAIL_ALLOW. */
  production: boolean;
  /** Mails that wait to be sent. */
  waiting: number;
  /** Mails the server refused for good or that were given up. */
  failed: number;
}

/** A mail of the demo's mailbox, as its list shows it. */
export interface CaughtMailSummary {
  id: string;
  receivedAt: string;
  from: string;
  to: string;
  title: string;
}

/** A mail of the demo's mailbox, to be read. */
export interface CaughtMail extends CaughtMailSummary {
  text: string;
  /** An HTML body is served at `/api/caught-mails/:id/body`. */
  hasHtml: boolean;
  /** Header lines as they were sent. */
  headers: string[];
  attachments: { index: number; name: string; contentType: string; size: number }[];
}
