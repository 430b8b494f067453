/** Moments of an SMTP session at which the far end may answer otherwise than with "yes". */
export type Stage = 'connect' | 'auth' | 'sender' | 'recipient' | 'data';

export interface Moment {
  stage: Stage;
  /** The recipient at `recipient`, the first of them at `data`; otherwise empty. */
  recipient: string;
  /** How often this stage was reached before for this recipient (0 at the first time). */
  earlier: number;
  /** Sessions count from 1. */
  session: number;
}

export type Answer =
  | 'accept'
  /** Refused with this SMTP code; after 421 the connection is closed as well. */
  | { code: number; message?: string }
  /** Accepted after this time; the sender may have hung up by then. */
  | { hangMs: number }
  /** The connection breaks off without an answer. */
  | 'drop'
  /** At `data`: the letter arrives, but the sender never hears that it did. */
  | 'lose-answer';

export type AnswerMoment = (moment: Moment) => Answer | undefined;

interface Queued {
  stage: Stage;
  recipient: string | undefined;
  answer: Answer;
}

/** Decides what the far end answers: first what is queued, then the handler, then "yes". */
export class Answers {
  private queued: Queued[] = [];
  private handler: AnswerMoment = () => undefined;
  private readonly seen = new Map<string, number>();

  handleWith(handler: AnswerMoment): void {
    this.handler = handler;
  }

  enqueue(stage: Stage, recipient: string | undefined, answers: Answer[]): void {
    this.queued.push(...answers.map((answer) => ({ stage, recipient, answer })));
  }

  clear(): void {
    this.queued = [];
    this.handler = () => undefined;
  }

  at(stage: Stage, recipient: string, session: number): Answer {
    const key = `${stage} ${recipient}`;
    const earlier = this.seen.get(key) ?? 0;
    this.seen.set(key, earlier + 1);
    const next = this.queued.findIndex(
      (queued) => queued.stage === stage && (queued.recipient ?? recipient) === recipient,
    );
    const [queued] = next < 0 ? [] : this.queued.splice(next, 1);
    return queued?.answer ?? this.handler({ stage, recipient, earlier, session }) ?? 'accept';
  }
}
