import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { SETTINGS, type Settings } from '../config/index.js';
import { CaughtMails } from './caught-mails.js';
import { mailRoute } from './mail.route.js';

/** A mail server on the loopback that lets nothing out: what it takes can be read in the interface of the demo. */
@Injectable()
export class MailCatcher implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(MailCatcher.name);
  readonly mails: CaughtMails;
  private server: SMTPServer | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.mails = new CaughtMails(join(settings.dataDir, 'caught-mails'));
  }

  /** Address to send to; only where it runs. */
  get url(): string {
    if (!this.server) throw new Error('No mail is caught here');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async onModuleInit(): Promise<void> {
    if (mailRoute(this.settings) !== 'catcher') return;
    const server = this.listener();
    server.on('error', (error) => this.logger.warn({ msg: 'mail catcher', err: error }));
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    this.server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private listener(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 1_000,
      onData: (stream, { envelope }, done) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then((content) => this.mails.keep(from, to, content))
          .then(() => done(), done);
      },
    });
  }
}
