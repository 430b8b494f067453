const COMMAS_AND_QUOTES = String.raw`\u201C\u201D\u201E\uFF0C\u3001\u060C\uFF1B\u061B`;
const BREAKS = String.raw`\v\f\r\u0085\u2028\u2029`;
const PLAIN = String.raw`[^@"\\:<>;${COMMAS_AND_QUOTES}${BREAKS}]*`;
const WORD = String.raw`[^\s@"\\:<>,;${COMMAS_AND_QUOTES}${BREAKS}]`;
const ADDRESS = `${WORD}{1,254}@(?:${WORD}|@){1,400}`;
const QUOTED_NAME = String.raw`(?<![^\s,;])"[^"@\\${BREAKS}]*"[ \t]*`;
const SEPARATOR = String.raw`[ \t\u00A0]*[,;]|[ \t\u00A0]+(?=[^\s<>,;"])`;

/** From a place where nothing is open to the next such place behind an address or a semicolon. */
const PIECE = new RegExp(
  `${PLAIN}(?:(?:(?:${QUOTED_NAME})?<${ADDRESS}>|${ADDRESS})(?:${SEPARATOR})|;)`,
  'uy',
);

function* piecesOfLine(line: string): Generator<string> {
  let from = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(line); match; match = PIECE.exec(line)) {
    const { lastIndex } = PIECE;
    yield match[0];
    from = lastIndex;
    // A generator stands still while others run the same expression.
    PIECE.lastIndex = lastIndex;
  }
  if (from < line.length) yield line.slice(from);
}

/**
 * Cuts a text where the reader of addresses has nothing open, so that the pieces read one by one give
 * the same entries as the text read as a whole: after every line, and in a line after whatever is
 * plainly an entry. The rest of a line from the first unclear place on stays in one piece.
 */
export function* cutIntoPieces(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const lineBreak = text.indexOf('\n', from);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    yield* piecesOfLine(text.slice(from, end));
    from = end;
  }
}
