import type { Page } from 'playwright-core';
import type { Site } from '../../support/site';
import { until } from '../../support/until';
import { seriousFaults } from './axe';
import { signIn, type Credentials } from './panel';

const background = (page: Page): Promise<string> =>
  page.evaluate('getComputedStyle(document.body).backgroundColor');

/** Switches the theme as the reader's system does, and waits until the panel has followed. */
async function changeTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const before = await background(page);
  await page.emulateMedia({ colorScheme: theme });
  await until(async () => (await background(page)) !== before, { what: `the theme ${theme}` });
}

/** A window whose theme follows the system: every page is opened once and looked at light and dark. */
export class BothThemes {
  private constructor(private readonly page: Page) {}

  static async signIn(site: Site, credentials: Credentials): Promise<BothThemes> {
    return new BothThemes(await signIn(site, credentials, { theme: 'system' }));
  }

  /** Goes somewhere and lists the faults there: in the page's own content, or within a selector. */
  async faults(
    go: (page: Page) => Promise<unknown>,
    { within }: { within?: string } = {},
  ): Promise<string[]> {
    await go(this.page);
    const light = await seriousFaults(this.page, within);
    await changeTheme(this.page, 'dark');
    const dark = await seriousFaults(this.page, within);
    await changeTheme(this.page, 'light');
    return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
  }
}
