import type { Language } from './languages';
import type { One, Page, PageQuery, Selection, Timestamp } from './common';
import type { Note } from './notes';
import type {
  ActionOutcome,
  BatchAction,
  BatchSource,
  BatchState,
  Delivery,
  LetterState,
  LineOutcome,
  LogOutcome,
} from './states';

/** `POST /member-invites/batches/review`: shows the outcome that each address would have. Writes nothing. */
export interface ReviewRequest {
  /** Text as it was pasted, or a list with one entry a person. Either this or a selection. */
  addresses?: string | string[];
  /** Members of the roster. */
  selection?: Selection;
  program?: string | null;
  send?: boolean;
}

export interface ReviewLine {
  /** Counts from 1, in the order typed. */
  line: number;
  typed: string;
  /** The address as it would be stored; null if it cannot be read as one. */
  email: string | null;
  outcome: LineOutcome;
  notes?: Note[];
  /** A likelier spelling, if the domain looks mistyped. */
  suggestion?: string;
  /** Id of the member, where members were selected. */
  member?: string;
}

export type ReviewResponse = One<{
  /** All lines; for a selection of "all" the first 200. */
  lines: ReviewLine[];
  /** Counts of all lines, including those not listed. */
  counts: OutcomeCounts;
  total: number;
  maxAddresses: number;
  /**
   * Present for admins who may not see members: each line was judged by its text alone, as if nobody were on
   * the roster.
   */
  byTextAlone?: true;
}>;

/**
 * The number of lines for each outcome. Outcomes of inviting are always present, others only if there are
 * any.
 */
export type OutcomeCounts = Record<LineOutcome, number> & Partial<Record<ActionOutcome, number>>;

/** How many of the batch's invitation letters are in each state; one that was resent counts by its newest. */
export type LetterCounts = Record<LetterState, number>;

/** The words of a batch's letters; null or empty: as the settings have them. */
export interface BatchWording {
  subject: string | null;
  heading: string | null;
  text: string | null;
  buttonText: string | null;
  /** A message in addition to the text. */
  message: string | null;
}

/** `POST /member-invites/batches` */
export interface CreateBatchRequest extends Partial<BatchWording> {
  /**
   * Made by the client, one for each submission: if it is sent again, the answer is the same batch and nobody
   * is mailed twice.
   */
  requestId: string;
  addresses?: string | string[];
  selection?: Selection;
  source?: BatchSource;
  /** Id of a program. */
  program?: string | null;
  /** false: put the people on the roster and mail nobody. */
  send: boolean;
  /** The letters are not sent before this time. */
  sendAt?: Timestamp | null;
  /** Days for which a link is valid, 1 to 90. */
  validDays?: number | null;
  /** The language of this wording, and of letters to members whose own language is not known. */
  language?: string | null;
  /** The wording in other languages, for the members who read them. */
  translations?: BatchTranslations | null;
  /**
   * `reject` (default): one wrong address refuses the whole request. `skip`: the other addresses are
   * processed.
   */
  onInvalid?: 'reject' | 'skip';
}

export type BatchTranslations = Partial<Record<Language, Partial<BatchWording>>>;

export interface BatchLogLine extends Omit<ReviewLine, 'outcome'> {
  /** Null while the line waits to be processed. */
  outcome: LogOutcome | null;
  member?: string;
  invitation?: string;
  delivery?: Delivery;
}

export interface Batch extends BatchWording {
  id: string;
  requestId: string;
  source: BatchSource;
  action: BatchAction;
  state: BatchState;
  program: { id: string; name: string } | null;
  /** The tag that the batch adds or removes. */
  tag: { id: string; name: string } | null;
  send: boolean;
  sendAt: Timestamp | null;
  validDays: number | null;
  language: string | null;
  translations: BatchTranslations | null;
  /** The number of lines; for a selection of "all" as it was counted beforehand, until it is done. */
  total: number;
  done: number;
  counts: OutcomeCounts;
  letters: LetterCounts;
  createdAt: Timestamp;
  createdBy: string | null;
}

export interface BatchWithLog extends Batch {
  /** The first 200 lines. */
  log: BatchLogLine[];
  /**
   * Present for admins who may not see members. `log`: the answer has counts and no lines. `content`: somebody
   * else made the batch, so it has neither, only the ids, source, action, state and time.
   */
  withheld?: 'log' | 'content';
}

export type BatchResponse = One<BatchWithLog>;
export type BatchListResponse = Page<Batch>;

/** `GET /member-invites/batches/:id/log`; `log.csv` takes `BatchLogFileQuery` and answers a file. */
export interface BatchLogQuery extends PageQuery {
  /** Only the lines somebody should look at: invalid, suppressed, or a letter that failed or bounced. */
  problems?: boolean;
}

/** The file is for people to read: headings, outcomes and notes are in words. */
export interface BatchLogFileQuery extends Pick<BatchLogQuery, 'problems'> {
  /** A language tag of the reader, such as `de` or `fr-CA`. Default, and for a language we lack: English. */
  language?: string;
}

export type BatchLogResponse = Page<BatchLogLine>;
