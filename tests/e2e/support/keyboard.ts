import type { Locator, Page } from 'playwright-core';

/** Nobody is expected to press more often to get from one end of a page to the other. */
const MOST_PRESSES = 60;

const focus = (page: Page): Locator => page.locator(':focus');

export const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.and(focus(target.page())).count()) > 0;

/** Names what has the focus, as a screen reader would call it; empty when it is lost. */
export const focused = async (page: Page): Promise<string> => {
  const place = focus(page);
  return (await place.count()) > 0 ? (await place.first().ariaSnapshot()).slice(0, 80) : '';
};

/** Presses a key until the target has the focus. */
export const pressUntilAt = async (page: Page, key: string, target: Locator): Promise<void> => {
  await target.waitFor();
  const passed: string[] = [];
  while (!(await hasFocus(target))) {
    if (passed.length === MOST_PRESSES) {
      throw new Error(`${key} does not lead to ${String(target)}, but to ${passed.join(', ')}`);
    }
    await page.keyboard.press(key);
    passed.push(await focused(page));
  }
};

export const tabTo = (page: Page, target: Locator): Promise<void> =>
  pressUntilAt(page, 'Tab', target);

/** Goes there by Tab and presses Enter. */
export const enter = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};
