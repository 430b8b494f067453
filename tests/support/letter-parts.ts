import * as cheerio from 'cheerio';

interface Parts {
  html: string;
  text: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Answers the text of the HTML part that a reader sees. */
export const shownText = (html: string): string => {
  const $ = cheerio.load(html);
  $('head').remove();
  $('br').replaceWith('\n');
  return oneLine($('body').text());
};

/** Lists the web addresses that the HTML part links to, in order. */
export const linksIn = (html: string): string[] => {
  const $ = cheerio.load(html);
  return $('a[href^="http"]')
    .map((_, anchor) => $(anchor).attr('href') ?? '')
    .get();
};

/** Lists the addresses that stand alone on a line of the text part. */
export const linesWithLinks = (text: string): string[] =>
  text.split('\n').filter((line) => /^https?:\/\/\S+$/u.test(line));

/**
 * Answers the words of the text part as the HTML part shows them: there a link shows its label, and only the
 * button's link shows its address as well.
 */
export const spokenText = ({ html, text }: Parts): string => {
  const shown = ` ${shownText(html)} `;
  const hidden = new Set(linksIn(html).filter((address) => !shown.includes(` ${address} `)));
  const lines = text.split('\n').filter((line) => !hidden.has(line));
  return oneLine(lines.map((line) => line.replace(/^- /u, '')).join(' '));
};

/** Expects both parts to say the same in the same order, and to link to the same places. */
export const expectSameParts = (parts: Parts): void => {
  expect(spokenText(parts)).toBe(shownText(parts.html));
  expect(new Set(linesWithLinks(parts.text))).toEqual(new Set(linksIn(parts.html)));
};
