import type { ReceivedLetter } from './mail-server';

const TOKEN_AT_THE_END = /[0-9A-Za-z]{43}$/;

/** Finds the join link of a letter: alone on its line in the text part, with the token at its end. */
export function linkIn(letter: ReceivedLetter): string {
  const lines = (letter.parsed.text ?? '').split('\n').map((line) => line.trim());
  const links = lines.filter(
    (line) => /^https?:\/\/\S+$/.test(line) && TOKEN_AT_THE_END.test(line),
  );
  const [link] = links;
  if (link === undefined || links.length > 1) {
    throw new Error(`${links.length} join links in this letter:\n${letter.parsed.text}`);
  }
  return link;
}

export function tokenOf(link: string): string {
  const token = TOKEN_AT_THE_END.exec(link)?.[0];
  if (token === undefined) throw new Error(`No token at the end of ${link}`);
  return token;
}
