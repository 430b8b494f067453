import type { Page } from 'playwright-core';
import type { Site } from '../../support/site';
import { seriousFaults } from './axe';
import { signIn, type Credentials } from './panel';

type Theme = 'light' | 'dark';

/** The same admin in two windows, one light and one dark. */
export class BothThemes {
  private constructor(private readonly pages: ReadonlyMap<Theme, Page>) {}

  static async signIn(site: Site, credentials: Credentials): Promise<BothThemes> {
    const pages = new Map<Theme, Page>();
    for (const theme of ['light', 'dark'] as const) {
      pages.set(theme, await signIn(site, credentials, { theme }));
    }
    return new BothThemes(pages);
  }

  /**
   * Goes somewhere in each window and lists the faults there: in the page's own content, or within a
   * selector.
   */
  async faults(
    go: (page: Page, theme: Theme) => Promise<unknown>,
    { within }: { within?: string } = {},
  ): Promise<string[]> {
    const faults: string[] = [];
    for (const [theme, page] of this.pages) {
      await go(page, theme);
      const found = await seriousFaults(page, within);
      faults.push(...found.map((fault) => `${theme}: ${fault}`));
    }
    return faults;
  }
}
