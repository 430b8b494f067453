/** Spreadsheets take a text file for UTF-8 where it begins with this. */
export const byteOrderMark = '\uFEFF';

/** Spreadsheets run what begins like this as a formula. */
const formula = /^[=+\-@\t\r]/;
/**
 * Where a spreadsheet splits at semicolons, as in much of Europe, a cell may begin in the middle of ours; a
 * quote there, doubled by us, is an empty text in quotes to it, with the formula behind. A tab or return that
 * we begin with is guarded itself. It looks back from the sign: forwards, a long row of tabs takes minutes.
 */
const formulaWithin = /(?=[=+\-@])(?<=(?:[;\n]|(?<!^)[\t\r])[\s"]*)/g;
const needsQuotes = /[",;\r\n]/;

const cell = (value: string | number | null | undefined): string => {
  const text = String(value ?? '').replace(formulaWithin, "'");
  const isFormula = typeof value === 'string' && formula.test(text);
  if (!isFormula && !needsQuotes.test(text)) return text;
  return `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"`;
};

/** One line of a CSV file (RFC 4180), its end included; no text in it is run as a formula. */
export const csvRow = (values: readonly (string | number | null | undefined)[]): string =>
  `${values.map(cell).join(',')}\r\n`;

/**
 * A cell without the apostrophes that `csvRow` puts before formulas, so that a file of ours is read back
 * as it was. A text of somebody's own that begins with `'=` loses its apostrophe too.
 */
export const withoutGuards = (text: string): string =>
  text.replace(/^'(?=[=+\-@\t\r])/, '').replace(/'(?=[=+\-@])(?<=[;\t\r\n][\s"]*')/g, '');
