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

const options: RunOptions = { resultTypes: ['violations'] };

/**
 * What axe finds of impact serious or critical, one line each: in the page's own content unless a
 * dialog or menu is meant. Strapi's menu and banner stand outside of it.
 */
export const seriousFaults = async (page: Page, within = 'main'): Promise<string[]> => {
  await page.locator(within).first().waitFor();
  // Strapi's buttons turn paler under the mouse.
  await page.mouse.move(0, 0);
  await untilStill(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary}`.replace(/\s+/g, ' '),
      ),
    );
};
