const compiled = ['ts', 'tsx', 'json'];
const notCompiled = ['sh'];

const fence = /^ *(```+|~~~+) *(\S*)/;
const commentedName = /^<!-- (\S+) -->$/;
const firstLineName = /^\/\/ (\S+)$/;

/** Reads the lines of the block that opens at `start`, and finds its end. */
const readBlock = (lines, start) => {
  const [, marks, language] = fence.exec(lines[start]);
  const end = lines.findIndex((line, at) => at > start && line.trim() === marks);
  if (end < 0) throw new Error(`README.md:${start + 1}: the block has no end`);
  return { language, code: lines.slice(start + 1, end), end };
};

/**
 * Finds the file that a block names: in its own first line, or in a comment before it, because JSON allows
 * none.
 */
const nameOf = (code, linesBefore) =>
  firstLineName.exec(code[0])?.[1] ??
  commentedName.exec(linesBefore.findLast((line) => line !== '') ?? '')?.[1];

/** Finds a fault of a JSON block, because Strapi reads JSON more strictly than TypeScript does. */
const faultOfJson = (text) => {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error.message;
  }
};

const faultOf = ({ language, file, text }) => {
  if (!compiled.includes(language)) return `nobody has said how to check \`${language}\``;
  if (!file) return 'names no file: see CONTRIBUTING.md';
  if (!file.endsWith(`.${language}`)) return `is no .${language} file`;
  return language === 'json' ? faultOfJson(text) : null;
};

/**
 * Lists the blocks of a markdown text: `{ line, file, text, fault }` each. `fault` says why one cannot be
 * compiled; only languages that mean nothing to a compiler are left out.
 */
export const blocksOf = (markdown) => {
  const lines = markdown.split('\n');
  const blocks = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!fence.test(lines[at])) continue;
    const { language, code, end } = readBlock(lines, at);
    const file = nameOf(code, lines.slice(0, at));
    const text = `${code.join('\n')}\n`;
    if (!notCompiled.includes(language)) {
      blocks.push({ line: at + 1, file, text, fault: faultOf({ language, file, text }) });
    }
    at = end;
  }
  return blocks;
};
