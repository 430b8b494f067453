const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Reads the numbers of one segment: base 64 with five bits a digit, of which the sixth says that more follow
 * and the last is the sign.
 */
const numbersOf = (segment) => {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
};

/** Lists the pieces of one line: `{ from, to, source }`, in columns; `source` is undefined for glue code. */
const piecesOf = (segments, length, sources, state) => {
  let from = 0;
  const pieces = segments.map(numbersOf).map(([columns, source]) => {
    from += columns;
    if (source !== undefined) state.source += source;
    return { from, source: source === undefined ? undefined : sources[state.source] };
  });
  return pieces.map((piece, n) => ({ ...piece, to: pieces[n + 1]?.from ?? length }));
};

/** Answers the code that comes from the sources that `isWanted` accepts, in its order. */
export const partOf = (code, { mappings, sources }, isWanted) => {
  const lines = code.split('\n');
  const state = { source: 0 };
  return mappings
    .split(';')
    .flatMap((line, n) => {
      const text = lines[n] ?? '';
      const segments = line === '' ? [] : line.split(',');
      return piecesOf(segments, text.length, sources, state)
        .filter(({ source }) => source !== undefined && isWanted(source))
        .map(({ from, to }) => text.slice(from, to));
    })
    .join('');
};
