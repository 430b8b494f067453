import type { UnreadableReason } from '../../../../../shared/contracts/imports';
import { Refusal } from '../../../errors';

const messages: Record<UnreadableReason, string> = {
  not_text: 'This is no text file. Save the table as CSV and try again.',
  not_utf8: 'The file is not in UTF-8, as was chosen.',
  empty: 'The file is empty.',
  too_many_columns: 'The file has too many columns.',
  quote_open: 'A quotation mark is opened and never closed.',
  row_too_long: 'A row is too long. Is a quotation mark opened and never closed?',
  broken: 'The file cannot be read as CSV.',
};

/** @param line the line of the file where the fault is, or below it; counts from 1 */
export const unreadable = (reason: UnreadableReason, line?: number): Refusal => {
  const where = line === undefined ? '' : ` Look at line ${line} and below.`;
  return new Refusal('file_unreadable', { message: `${messages[reason]}${where}`, reason, line });
};
