import { screen, waitFor } from '@strapi/strapi/admin/test';
import type { BatchWithLog, ReviewLine, ReviewResponse } from '../../../shared/contracts/batches';
import type { LineOutcome } from '../../../shared/contracts/states';
import type { ListProgramsResponse } from '../../../shared/contracts/programs';
import { InvitePage } from '../../../admin/src/pages/InvitePage';
import { answer, answerSettings, openPage, type Asked, type Right } from '../support/panel';
import { batch as batchOf, letter, letters, line, outcomes } from '../support/records';

export const countsOf = (lines: { outcome: LineOutcome }[]) => {
  const counts = outcomes({});
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
};

export const reviewLine = (line: Partial<ReviewLine> & { email: string }): ReviewLine => ({
  line: 1,
  typed: line.email,
  outcome: 'invited',
  ...line,
});

export const review = (lines: ReviewLine[] = [], maxAddresses = 200): ReviewResponse => ({
  data: { lines, counts: countsOf(lines), total: lines.length, maxAddresses },
});

export const batch: BatchWithLog = {
  ...batchOf({
    id: 'batch-1',
    total: 3,
    done: 3,
    counts: outcomes({ invited: 2, already_member: 1 }),
    letters: letters({ sent: 2 }),
  }),
  log: [line({ typed: 'Logged <logged@example.org>', email: 'logged@example.org' })],
};

const programs: ListProgramsResponse = {
  data: [
    { id: 'garden', name: 'Garden', validDays: 14 },
    { id: 'pool', name: 'Pool', validDays: null },
  ],
};

interface Opening {
  rights?: Right[];
  at?: string;
  isOn?: boolean;
  answers?: { review?: ReviewResponse };
}

/** Opens the page with an answer for every request, and records the requests. */
export const openInvitePage = async (opening: Opening = {}) => {
  const { rights = ['read', 'invite'], at = '/', isOn = true, answers = {} } = opening;
  answerSettings({ isOn });
  answer('get', 'programs', programs);
  answer('get', 'batches/batch-1', { data: batch });
  const reviews = answer('post', 'batches/review', answers.review ?? review());
  const previews = answer('post', 'letters/preview', letter());
  const { user } = openPage(<InvitePage />, { rights, at });
  await screen.findByRole('heading', { name: 'Invite members' });
  return { user, reviews, previews };
};

export const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Addresses/ });

/** Finds the main button, which stands in the header and at the end of the form; both are always the same. */
export const mainButton = (name: string | RegExp = 'Create and send') => {
  const [first, ...others] = screen.getAllByRole('button', { name });
  for (const other of others) {
    expect(other.hasAttribute('disabled')).toBe(first!.hasAttribute('disabled'));
  }
  return others.at(-1) ?? first!;
};

export const untilAsked = async (asked: Asked[], count = 1): Promise<Record<string, unknown>> => {
  await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(count));
  return asked.at(-1)!.body as Record<string, unknown>;
};
