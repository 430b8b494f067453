import type { Page } from 'playwright-core';
import { standardLetter, type LetterToWrite } from '../../server/src/letters';
import { everyLetter, realLetter } from '../support/every-letter';
import { letterFaults } from './support/axe';
import { openWindow } from './support/browser';

const longAddress =
  'wilhelmina.constantia.van.der.linden-oosterhuis@administration.northern-harbours.org';

/** Adds a note and very long words to a letter. */
const demanding = (letter: LetterToWrite): LetterToWrite => {
  const { organisation } = letter.data;
  const data = {
    ...letter.data,
    organisation: { ...organisation, supportAddress: longAddress },
    ...('member' in letter.data && { member: { ...letter.data.member, email: longAddress } }),
    ...('message' in letter.data && { message: 'Bring dry clothes.\n\nUntil then, stay warm!' }),
  };
  return { name: letter.name, data } as LetterToWrite;
};

const widths = [360, 1280];
const themes = ['light', 'dark'] as const;
const windows: { width: number; theme: 'light' | 'dark'; page: Page }[] = [];

/** Measures how far anything overflows the window, or the card, which cuts it off. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(`Math.max(...[...document.querySelectorAll('html, div, td, p, h1, ul, li')]
    .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`);

/** Doubles the size of the text, as readers may set it; everything else keeps its size. */
const doubleText = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('body *')]
    .map((element) => [element, 2 * parseFloat(getComputedStyle(element).fontSize)])
    .forEach(([element, size]) => element.style.setProperty('font-size', size + 'px', 'important'))`);

const buttonColours = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.button a')].flatMap((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return [backgroundColor, color];
  })`);

const black = 'rgb(17, 17, 17)';
const white = 'rgb(255, 255, 255)';

beforeAll(async () => {
  for (const width of widths) {
    for (const theme of themes) {
      windows.push({ width, theme, page: await openWindow({ width, theme }) });
    }
  }
});

it.each(everyLetter)('is well read anywhere: $name in $language', async ({ name, language }) => {
  const { html } = standardLetter(demanding(realLetter(name, language)));
  for (const { width, theme, page } of windows) {
    await page.setContent(html);
    const seen = { width, theme };
    expect({ ...seen, faults: await letterFaults(page) }).toEqual({ ...seen, faults: [] });
    expect({ ...seen, overflow: await overflow(page) }).toEqual({ ...seen, overflow: 0 });
    const colours = theme === 'light' ? [black, white] : [white, black];
    expect(await buttonColours(page)).toEqual(html.includes('class="button"') ? colours : []);
    await doubleText(page);
    expect({ ...seen, enlarged: await overflow(page) }).toEqual({ ...seen, enlarged: 0 });
  }
});
