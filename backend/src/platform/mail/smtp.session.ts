import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { failedDelivery, type Delivery, type MailToSend, type SmtpFailure } from './delivery.js';

export type SmtpOptions = NonNullable<ConstructorParameters<typeof SMTPConnection>[0]> & {
  auth?: { user?: string; pass?: string };
};

/** One connection to the mail server, which takes one mail after the other. */
export class SmtpSession {
  /** Nothing can be sent through it any more. */
  broken = false;
  /** Mails handed to it so far. */
  used = 0;

  private constructor(private readonly connection: SMTPConnection) {
    connection.on('error', () => (this.broken = true));
    connection.once('end', () => (this.broken = true));
  }

  /** @throws SmtpFailure where the server cannot be reached or refuses the login */
  static async open({ auth, ...options }: SmtpOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    const session = new SmtpSession(connection);
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.once('end', () => reject(new Error('The mail server closed the connection')));
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      if (auth?.user) await new Promise<void>((resolve, reject) => connection.login({ ...auth }, settle(resolve, reject)));
      return session;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Hands over one mail; never throws. */
  async send(mail: MailToSend): Promise<Delivery> {
    this.used++;
    const content = new Content(mail);
    try {
      const { response } = await new Promise<{ response: string }>((resolve, reject) => {
        this.connection.send(mail.envelope, content, (error, info) => (error ? reject(error) : resolve(info)));
      });
      return { result: 'sent', reply: response };
    } catch (thrown) {
      const error = thrown as SmtpFailure;
      await this.recover(error);
      return failedDelivery(error, content.begun);
    } finally {
      content.destroy();
    }
  }

  close(): void {
    this.broken = true;
    this.connection.quit();
  }

  /** After a refusal the connection is good for the next mail; after anything else it is not. */
  private async recover(error: SmtpFailure): Promise<void> {
    const refusal = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
    if (refusal && error.responseCode !== 421 && !this.broken) {
      const reset = await new Promise<boolean>((resolve) => this.connection.reset((failure) => resolve(!failure)));
      if (reset) return;
    }
    this.broken = true;
    this.connection.close();
  }
}

/** The content of a mail, which asks before its first byte whether it may leave. */
class Content extends Readable {
  begun = false;

  constructor(private readonly mail: MailToSend) {
    super();
  }

  override _read(): void {
    this.mail.beforeContent().then(
      () => {
        this.begun = true;
        this.push(this.mail.content);
        this.push(null);
      },
      (error: Error) => this.destroy(error),
    );
  }
}

function settle(resolve: () => void, reject: (error: Error) => void): (error: Error | null) => void {
  return (error) => (error ? reject(error) : resolve());
}
