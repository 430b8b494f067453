import type { Socket } from 'node:net';
import type mailparserLibrary from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type smtpLibrary from 'smtp-server';
import type { SMTPServer as Server, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { freePort } from './free-port';
import { requireOnce } from './native-strapi';
import { Answers, type Answer, type AnswerMoment, type Stage } from './smtp-answers';

const { simpleParser } = requireOnce<typeof mailparserLibrary>('mailparser');
const { SMTPServer } = requireOnce<typeof smtpLibrary>('smtp-server');

/** A letter as it arrived at the far end. */
export interface ReceivedLetter {
  /** All headers and the body, as they went over the wire. */
  raw: string;
  parsed: ParsedMail;
  /** The SMTP dialogue says who really gets the letter, whatever its headers say. */
  sender: string;
  recipients: string[];
  receivedAt: Date;
  /** Number of the session it came in, from 1. */
  session: number;
}

type Done = (error?: Error | null) => void;

const DEFAULT_TIMEOUT_MS = 60_000;

const refusal = (code: number, message = 'As the test wants it'): Error =>
  Object.assign(new Error(message), { responseCode: code });

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A real SMTP server: keeps every letter and can be told to fail in the ways servers fail. */
export class MailServer {
  readonly letters: ReceivedLetter[] = [];
  /** Sessions opened so far, those without a letter included. */
  sessions = 0;
  private server: Server | undefined;
  private readonly answers = new Answers();
  private readonly sockets = new Map<number, Socket>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly watchers = new Set<() => void>();
  private readonly sessionNumbers = new WeakMap<object, number>();

  constructor(readonly port: number) {}

  /** Opens the port (again, after `stop`). */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (session, done) => this.connected(session, done),
      onAuth: (auth, session, done) =>
        this.reply('auth', '', session, (error) => {
          done(error, error ? undefined : { user: auth.username });
        }),
      onMailFrom: (_address, session, done) => this.reply('sender', '', session, done),
      onRcptTo: ({ address }, session, done) => this.reply('recipient', address, session, done),
      onData: (stream, session, done) => void this.receive(stream, session, done),
    });
    server.on('error', () => undefined); // connections broken off by the sender
    server.server.on('connection', (socket: Socket) => this.track(socket));
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
  }

  /** Closes the port and ends open connections, as if SMTP were down. The letters are kept. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of this.sockets.values()) socket.destroy();
    await closed;
  }

  /**
   * Sets the handler that decides every answer from now on; if it answers undefined, the request is accepted.
   */
  answer(handler: AnswerMoment): void {
    this.answers.handleWith(handler);
  }

  /**
   * Sets the next answers at a stage, for one recipient or (undefined) for any; they come before the
   * handler's.
   */
  answerNext(stage: Stage, recipient: string | undefined, ...answers: Answer[]): void {
    this.answers.enqueue(stage, recipient, answers);
  }

  /** Accepts everything again. */
  acceptAll(): void {
    this.answers.clear();
  }

  lettersTo(address: string): ReceivedLetter[] {
    return this.letters.filter(({ recipients }) => recipients.includes(address));
  }

  /** Resolves with all letters as soon as there are enough, or matching ones. Rejects after the timeout. */
  async waitFor(
    wanted: number | ((letters: ReceivedLetter[]) => boolean),
    timeoutMs = DEFAULT_TIMEOUT_MS,
  ): Promise<ReceivedLetter[]> {
    const isThere = (): boolean =>
      typeof wanted === 'number' ? this.letters.length >= wanted : wanted(this.letters);
    if (isThere()) return this.letters;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.watchers.delete(look);
        settle();
      };
      const look = (): void => {
        if (isThere()) finish(() => resolve(this.letters));
      };
      const timer = setTimeout(() => finish(() => reject(this.timedOut(timeoutMs))), timeoutMs);
      this.watchers.add(look);
    });
  }

  private timedOut(timeoutMs: number): Error {
    const arrived = this.letters.map(
      ({ recipients, parsed }) => `${recipients.join()}: ${parsed.subject ?? ''}`,
    );
    return new Error(
      `After ${timeoutMs} ms ${arrived.length} letters in ${this.sessions} sessions:\n${arrived.join('\n')}`,
    );
  }

  private track(socket: Socket): void {
    const port = socket.remotePort ?? 0;
    this.sockets.set(port, socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(port));
  }

  private connected(session: SMTPServerSession, done: Done): void {
    this.sessions += 1;
    this.sessionNumbers.set(session, this.sessions);
    this.reply('connect', '', session, done);
  }

  private numberOf(session: SMTPServerSession): number {
    return this.sessionNumbers.get(session) ?? 0;
  }

  private reply(stage: Stage, recipient: string, session: SMTPServerSession, done: Done): void {
    this.give(this.answers.at(stage, recipient, this.numberOf(session)), session, done);
  }

  private give(answer: Answer, session: SMTPServerSession, done: Done): void {
    if (answer === 'accept') return done();
    if (answer === 'drop' || answer === 'lose-answer') {
      this.sockets.get(session.remotePort)?.destroy();
      return;
    }
    if ('code' in answer) return done(refusal(answer.code, answer.message));
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      done();
    }, answer.hangMs);
    this.timers.add(timer);
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: Done,
  ): Promise<void> {
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    const raw = await readAll(stream).catch(() => undefined);
    if (raw === undefined) return;
    const number = this.numberOf(session);
    const answer = this.answers.at('data', recipients[0] ?? '', number);
    const isRefused = answer === 'drop' || (typeof answer === 'object' && 'code' in answer);
    if (!isRefused) {
      const { mailFrom } = session.envelope;
      const sender = mailFrom ? mailFrom.address : '';
      const parsed = await simpleParser(raw, { skipImageLinks: true });
      this.letters.push({
        raw,
        parsed,
        sender,
        recipients,
        receivedAt: new Date(),
        session: number,
      });
      for (const look of this.watchers) look();
    }
    this.give(answer, session, done);
  }
}

const running = new Set<MailServer>();

/** Starts the far end on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const server = new MailServer(await freePort());
  await server.start();
  running.add(server);
  return server;
}

/** Stops mail servers that a failed test left running, because they would keep Jest from ending. */
export async function stopMailServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.stop()));
  running.clear();
}
