import type { ReactNode } from 'react';
import { Page } from '../../components/Page.js';

interface MessagePageProps {
  title: string;
  text: string;
  /** Something went wrong: it is read out at once. */
  alert?: boolean;
  /** What can be done now. */
  children: ReactNode;
}

/** A page that only says something. */
export function MessagePage({ title, text, alert = false, children }: MessagePageProps) {
  return (
    <Page title={title}>
      <div className="message-page" role={alert ? 'alert' : undefined}>
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <div className="btns">{children}</div>
      </div>
    </Page>
  );
}
