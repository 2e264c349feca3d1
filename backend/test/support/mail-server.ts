import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as it arrived at the server. */
export interface ArrivedMail {
  from: string;
  to: string[];
  content: string;
}

type Answer = 'take' | 'break' | 'break_after' | { code: number; text: string };

/** A real mail server on the loopback which behaves as a test tells it. */
export interface TestMailServer {
  url: string;
  /** What it took responsibility for, in order. */
  arrived: ArrivedMail[];
  /**
   * How it answers: `break` ends the connection there. At the content, `break` ends it before the mail is complete and
   * `break_after` when all of it has arrived, without a word.
   */
  atRecipient: (address: string) => Answer;
  atContent: (mail: ArrivedMail) => Answer;
  /** Connections it saw begin. */
  connections: number;
  stop: () => Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (_, done) => {
      state.connections++;
      done();
    },
    onRcptTo: ({ address }, session, done) => answer(state.atRecipient(address), session, done),
    onData: (stream, session, done) => {
      // A client that breaks off leaves nothing behind.
      receive(stream, session, done).catch(() => undefined);
    },
  });
  const state: TestMailServer = {
    url: '',
    arrived: [],
    atRecipient: () => 'take',
    atContent: () => 'take',
    connections: 0,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const { mailFrom, rcptTo } = session.envelope;
    const mail = {
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      content: Buffer.concat(chunks).toString(),
    };
    const decision = state.atContent(mail);
    if (decision === 'take' || decision === 'break_after') state.arrived.push(mail);
    answer(decision, session, done);
  }

  /** smtp-server keeps its connections by the id their session carries. */
  function answer(decision: Answer, session: SMTPServerSession, done: Done): void {
    if (decision === 'take') return done();
    if (decision === 'break' || decision === 'break_after') return connectionOf(server, session).destroy();
    done(Object.assign(new Error(decision.text), { responseCode: decision.code }));
  }

  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return state;
}

type Done = (error?: Error | null) => void;

interface Connection {
  session: SMTPServerSession;
  _socket: { destroy: () => void };
}

function connectionOf(server: SMTPServer, session: SMTPServerSession): { destroy: () => void } {
  const connections = [...(server as unknown as { connections: Set<Connection> }).connections];
  const connection = connections.find((candidate) => candidate.session.id === session.id);
  if (!connection) throw new Error('This connection is gone');
  return connection._socket;
}
