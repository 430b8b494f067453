import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { requireSource } from '../setup/typescript.mjs';

const phone = 360;
const desk = 1280;

/** Pictures that the sheets do not show: the dark theme and other languages. */
const shown = [
  { name: 'invitation', language: 'en', width: phone, theme: 'dark' },
  ...['fr', 'de', 'es', 'nl'].map((language) => ({ name: 'invitation', language, width: phone })),
];

const everything = () => {
  const { builtInLanguages: languages } = requireSource('server/src/words/book.ts');
  const { letterNames } = requireSource('server/src/letters/index.ts');
  return letterNames.flatMap((name) =>
    languages.flatMap((language) =>
      [phone, desk].flatMap((width) =>
        ['light', 'dark'].map((theme) => ({ name, language, width, theme })),
      ),
    ),
  );
};

const fileOf = ({ name, language, width, theme = 'light' }) =>
  [name, language, width, ...(theme === 'dark' ? ['dark'] : [])].join('-');

const htmlOf = ({ name, language }) => {
  const { sampleLetter, standardLetter } = requireSource('server/src/letters/index.ts');
  return standardLetter({ name, data: sampleLetter(name, language) }).html;
};

const shoot = async (browser, folder, letter) => {
  const { width, theme = 'light' } = letter;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 640 },
  });
  const page = await context.newPage();
  await page.setContent(htmlOf(letter));
  const file = path.join(folder, `${fileOf(letter)}.png`);
  await page.screenshot({ path: file, fullPage: true });
  await context.close();
  return file;
};

/**
 * Makes pictures of letters with the plugin's sample words in docs/images/letters, and of all letters in the
 * folder that LETTER_PICTURES names, for a review.
 */
export const shootLetters = async (browser) => {
  const folder = inRoot('docs', 'images', 'letters');
  fs.mkdirSync(folder, { recursive: true });
  for (const letter of shown) {
    console.log(`  ${path.relative(inRoot(), await shoot(browser, folder, letter))}`);
  }
  const all = process.env.LETTER_PICTURES;
  if (!all) return;
  fs.mkdirSync(all, { recursive: true });
  for (const letter of everything()) await shoot(browser, all, letter);
};
