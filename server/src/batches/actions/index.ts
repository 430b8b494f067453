import type { Core } from '@strapi/strapi';
import type { BatchAction } from '../../../../shared/contracts/states';
import type { BatchRow, LogEntryRow } from '../../store/records';
import { addAccounts } from './add-accounts';
import { cancel } from './cancel';
import { deleteMembers } from './delete';
import { erase } from './erase';
import { invite } from './invite';
import { changeLinks } from './links';
import { resend } from './resend';

/** Lines of a batch that an action should process, with their members. */
export interface Settling {
  batch: BatchRow;
  lines: LogEntryRow[];
  trx: unknown;
  now: Date;
}

export interface LineAction {
  /**
   * The number of lines for one transaction. It must take only some milliseconds, because SQLite serves
   * nobody else meanwhile.
   */
  linesPerChunk: number;
  /** Tells whether the action changes accounts or puts them on the roster, and no name may change meanwhile. */
  holdsNames?: (batch: BatchRow) => boolean;
  /** Runs the action and writes the outcome of each line, in the transaction of the chunk. */
  settle: (strapi: Core.Strapi, settling: Settling) => Promise<void>;
}

const actions: Record<BatchAction, LineAction> = {
  invite: { linesPerChunk: 100, settle: invite },
  resend: { linesPerChunk: 10, settle: resend },
  cancel: { linesPerChunk: 10, settle: cancel },
  add_program: { linesPerChunk: 100, settle: changeLinks('programs', 'add') },
  remove_program: { linesPerChunk: 100, settle: changeLinks('programs', 'remove') },
  add_tag: { linesPerChunk: 100, settle: changeLinks('tags', 'add') },
  remove_tag: { linesPerChunk: 100, settle: changeLinks('tags', 'remove') },
  delete: { linesPerChunk: 10, settle: deleteMembers },
  // Each person in a transaction of their own: it searches whole tables.
  erase: {
    linesPerChunk: 1,
    holdsNames: ({ eraseAccount }) => eraseAccount === true,
    settle: erase,
  },
  add_accounts: { linesPerChunk: 25, holdsNames: () => true, settle: addAccounts },
};

export const actionOf = ({ action }: BatchRow): LineAction => actions[action];
