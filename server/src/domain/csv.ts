/** Spreadsheets recognise a text file as UTF-8 if it begins with this. */
export const byteOrderMark = '\uFEFF';

/** Spreadsheets run what begins like this as a formula. */
const formula = /^[=+\-@\t\r]/;
/**
 * A spreadsheet that splits at semicolons, as in much of Europe, may see a new cell in the middle of ours. It
 * reads a quote there, which we have doubled, as an empty quoted text followed by the formula. A tab or
 * return at the beginning of our cell is guarded itself. The pattern looks back from the sign, because
 * looking forwards takes minutes on a long row of tabs.
 */
const formulaWithin = /(?=[=+\-@])(?<=(?:[;\n]|(?<!^)[\t\r])[\s"]*)/g;
const needsQuotes = /[",;\r\n]/;

const cell = (value: string | number | null | undefined): string => {
  const text = String(value ?? '').replace(formulaWithin, "'");
  const isFormula = typeof value === 'string' && formula.test(text);
  if (!isFormula && !needsQuotes.test(text)) return text;
  return `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"`;
};

/**
 * Writes one line of a CSV file (RFC 4180) with its line end. No spreadsheet runs a text in it as a formula.
 */
export const csvRow = (values: readonly (string | number | null | undefined)[]): string =>
  `${values.map(cell).join(',')}\r\n`;

/**
 * Removes the apostrophes that `csvRow` puts before formulas, so that our own files are read back unchanged.
 * A text that somebody else began with `'=` loses its apostrophe too.
 */
export const withoutGuards = (text: string): string =>
  text.replace(/^'(?=[=+\-@\t\r])/, '').replace(/'(?=[=+\-@])(?<=[;\t\r\n][\s"]*')/g, '');
