import type { Page } from 'playwright-core';
import { builtInLanguages as languages } from '../../server/src/words/book';
import { renderJoinPage } from '../../server/src/pages';
import { joinPageSamples } from '../support/join-page-samples';
import { allFaults } from './support/axe';
import { openWindow } from './support/browser';

const windows: { seen: string; page: Page }[] = [];

/** The widths of the narrowest phones in use, of a usual phone, and of a desktop screen. */
const widths = [320, 360, 1280];

const frame = {
  organisation: 'Donaudampfschifffahrtsgesellschaft Oberösterreich-Niederbayern',
  supportAddress: 'wilhelmina.van.der.linden@administration.northern-harbours.org',
  colour: '#ffd400',
};

const cases = languages.flatMap((language) =>
  joinPageSamples({ ...frame, language }).map(({ name, view }) => ({ name, language, view })),
);

const overflow = (page: Page): Promise<number> =>
  page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);

/** Finds buttons, boxes and fields that are too small for a finger; links within a sentence may be smaller. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('button, summary, select, .button, label.choice, input:not([hidden]):not([type=checkbox])')]
    .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
    .map(({ outerHTML }) => outerHTML)`);

beforeAll(async () => {
  for (const width of widths) {
    for (const theme of ['light', 'dark'] as const) {
      windows.push({ seen: `${width} ${theme}`, page: await openWindow({ width, theme }) });
    }
  }
});

/**
 * Chooses the windows for a language. German has the longest words, so it is tested in all of them; the
 * others are tested in one.
 */
const windowsFor = (language: string) => (language === 'de' ? windows : windows.slice(0, 1));

it.each(cases)('is well read anywhere: $name in $language', async ({ language, view }) => {
  const html = renderJoinPage(view);
  for (const { seen, page } of windowsFor(language)) {
    await page.setContent(html);
    const [faults, wider, small] = [
      await allFaults(page),
      await overflow(page),
      await smallTargets(page),
    ];
    expect({ seen, faults, wider, small }).toEqual({ seen, faults: [], wider: 0, small: [] });
  }
});
