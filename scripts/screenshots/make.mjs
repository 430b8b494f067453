import { startSite } from '../../bench/site.mjs';
import { openBrowser } from './browser.mjs';
import { startFarEnd } from './far-end.mjs';
import { shootLetters } from './letters.mjs';
import { shootSheets } from './sheets.mjs';
import { refusedAddresses } from './people.mjs';
import { seed } from './seed.mjs';
import { shootAll } from './shots.mjs';

/**
 * Starts the built site on an empty database of its own, fills it with people, and takes a picture of each
 * page.
 */
export const makeScreenshots = async () => {
  const browser = await openBrowser();
  const farEnd = await startFarEnd({ refuses: refusedAddresses });
  const site = await startSite({
    smtpPort: farEnd.port,
    // `test`: in production the session's cookie does not travel over plain HTTP.
    env: { NODE_ENV: 'test', SERVE_ADMIN: 'true' },
  });
  try {
    const { admin } = await seed(site);
    await shootAll({ site, browser, admin });
    await shootLetters(browser);
    await shootSheets(browser);
    return 0;
  } finally {
    await browser.close();
    await site.stop();
    await farEnd.stop();
  }
};

/** Makes only the pictures of letters and join pages, which need neither a site nor its panel. */
export const makeLetterScreenshots = async () => {
  const browser = await openBrowser();
  try {
    await shootLetters(browser);
    await shootSheets(browser);
    return 0;
  } finally {
    await browser.close();
  }
};
