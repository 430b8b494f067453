import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Contrast is measured as it stands: what still fades in would count as too pale. */
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
  await page.evaluate(axe.source);
  const asked = { ...options, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(asked)})`,
  );
  return violations;
};

/**
 * Lists what axe finds of impact serious or critical, one line each: in the page's own content unless a
 * dialog or menu is meant. Strapi's menu and banner stand outside of it.
 */
export const seriousFaults = async (page: Page, within = 'main'): Promise<string[]> => {
  const violations = await violationsIn(page, within, {});
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(told);
};

/** Whatever axe finds in a page of the plugin's own, of any impact. */
export const allFaults = async (page: Page): Promise<string[]> =>
  (await violationsIn(page, 'html', {})).flatMap(told);

/**
 * Landmarks are those of the mail program that shows the letter among its own: one of the letter's would
 * be a second `main` there.
 */
const notForLetters = { 'landmark-one-main': { enabled: false }, region: { enabled: false } };

/** Whatever axe finds in a letter, of any impact. */
export const letterFaults = async (page: Page): Promise<string[]> =>
  (await violationsIn(page, 'html', { rules: notForLetters })).flatMap(told);
