const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment: base 64, five bits a digit, the sixth says that more follow, the last is the sign. */
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

/** The pieces of one line: `{ from, to, source }`, in columns; `source` is undefined for glue. */
const piecesOf = (segments, length, sources, state) => {
  let from = 0;
  const pieces = segments.map(numbersOf).map(([columns, source]) => {
    from += columns;
    if (source !== undefined) state.source += source;
    return { from, source: source === undefined ? undefined : sources[state.source] };
  });
  return pieces.map((piece, n) => ({ ...piece, to: pieces[n + 1]?.from ?? length }));
};

/** The code that came from the sources that `isWanted` takes, in the order it stands. */
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
