import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Waits until nothing fades in any more, because contrast is measured at once and fading text would count as
 * too pale.
 */
const untilStill = (page: Page): Promise<unknown> =>
  page.evaluate(`Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished),
  ).then(() => undefined)`);

type Violation = AxeResults['violations'][number];

const told = ({ id, nodes }: Violation): string[] =>
  nodes.map(({ target, failureSummary = '' }) =>
    `${id} at ${target.join(' ')}: ${failureSummary}`.replace(/\s+/g, ' '),
  );

const violationsIn = async (page: Page, within: string, options: RunOptions) => {
  await page.locator(within).first().waitFor();
  // Strapi's buttons turn paler under the mouse.
  await page.mouse.move(0, 0);
  await untilStill(page);
  // A page of the panel may have it from an earlier look.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const asked = { ...options, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(asked)})`,
  );
  return violations;
};

/**
 * Lists what axe finds of impact serious or critical, one line each: in the page's own content unless a
 * dialog or menu is meant. Strapi's menu and banner are outside of it.
 */
export const seriousFaults = async (page: Page, within = 'main'): Promise<string[]> => {
  const violations = await violationsIn(page, within, {});
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(told);
};

/** Lists everything that axe finds in one of the plugin's own pages, of any impact. */
export const allFaults = async (page: Page): Promise<string[]> =>
  (await violationsIn(page, 'html', {})).flatMap(told);

/**
 * Rules that do not apply to letters: a mail program has landmarks of its own, and a letter's would be a
 * second `main` there.
 */
const notForLetters = { 'landmark-one-main': { enabled: false }, region: { enabled: false } };

/** Lists everything that axe finds in a letter, of any impact. */
export const letterFaults = async (page: Page): Promise<string[]> =>
  (await violationsIn(page, 'html', { rules: notForLetters })).flatMap(told);
