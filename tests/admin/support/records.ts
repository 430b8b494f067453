import type { Batch, BatchLogLine, BatchWithLog } from '../../../shared/contracts/batches';
import type { PreviewLetterResponse } from '../../../shared/contracts/letters';
import type { Invitation } from '../../../shared/contracts/invitations';
import {
  letterStates,
  lineOutcomes,
  type LetterState,
  type LineOutcome,
} from '../../../shared/contracts/states';

const counted = <Name extends string>(
  names: readonly Name[],
  some: Partial<Record<Name, number>>,
) => Object.fromEntries(names.map((name) => [name, some[name] ?? 0])) as Record<Name, number>;

export const outcomes = (some: Partial<Record<LineOutcome, number>>) => counted(lineOutcomes, some);
export const letters = (some: Partial<Record<LetterState, number>>) => counted(letterStates, some);

/** Makes a batch as `GET /batches` answers one: two addresses invited, both letters sent. */
export const batch = (change: Partial<Batch> = {}): Batch => ({
  id: 'b1',
  requestId: 'r1',
  source: 'paste',
  action: 'invite',
  state: 'done',
  tag: null,
  program: { id: 'p1', name: 'Sailing' },
  send: true,
  sendAt: null,
  validDays: null,
  language: null,
  subject: null,
  heading: null,
  text: null,
  buttonText: null,
  message: null,
  translations: null,
  total: 2,
  done: 2,
  counts: outcomes({ invited: 2 }),
  letters: letters({ sent: 2 }),
  createdAt: '2026-11-20T10:00:00.000Z',
  createdBy: 'Olga Office',
  ...change,
});

/** Makes a line of an output log: an address whose letter was sent. */
export const line = (change: Partial<BatchLogLine> = {}): BatchLogLine => ({
  line: 1,
  typed: 'Ben <BEN@harbour.test>',
  email: 'ben@harbour.test',
  outcome: 'invited',
  member: 'm1',
  invitation: 'i1',
  delivery: { state: 'sent', at: '2026-11-20T10:00:05.000Z' },
  ...change,
});

export const batchWithLog = (
  change: Partial<BatchWithLog> = {},
  log: BatchLogLine[] = [line()],
): BatchWithLog => ({ ...batch(change), log });

/** Makes an open invitation as `GET /invitations` answers one. */
export const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  id: 'i1',
  email: 'ben@harbour.test',
  state: 'pending',
  member: { id: 'm1', email: 'ben@harbour.test', firstName: 'Ben', lastName: 'Berg' },
  program: { id: 'p1', name: 'Sailing' },
  batch: 'b1',
  createdAt: '2026-11-20T10:00:00.000Z',
  sentAt: '2026-11-20T10:00:05.000Z',
  expiresAt: new Date(Date.now() + 3.2 * 24 * 60 * 60 * 1000).toISOString(),
  acceptedAt: null,
  closedAt: null,
  delivery: { state: 'sent', at: '2026-11-20T10:00:05.000Z' },
  ...change,
});

/** Makes a letter as `POST /letters/preview` answers one. */
export const letter = (
  change: Partial<PreviewLetterResponse['data']> = {},
): PreviewLetterResponse => ({
  data: {
    subject: 'Your invitation to join Harbour Club',
    html: '<!doctype html><html><head><title>Letter</title></head><body><p>Come in</p></body></html>',
    text: 'Come in:\nhttps://harbour.test/join/sample',
    language: 'en',
    from: 'Harbour Club <club@harbour.test>',
    replyTo: null,
    ...change,
  },
});
