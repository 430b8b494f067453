import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expectAnswer } from '../demo/http.mjs';
import { step } from '../demo/steps.mjs';
import { check } from './check.mjs';
import { queryDatabase } from './database.mjs';
import { launchSite } from './programs.mjs';

const WITHIN = 60_000;

const stateOf = (folder, email) =>
  queryDatabase(folder, 'SELECT state FROM member_invites_invitations WHERE email = ?', email)[0]
    ?.state;

const makeDue = (folder, email) => {
  const sql = `UPDATE member_invites_invitations SET expires_at = ? WHERE email = ? AND state = 'pending'`;
  const { changes } = queryDatabase(folder, sql, Date.now() - 60_000, email);
  if (changes !== 1) throw new Error(`${changes} open invitations of ${email} were made due`);
};

/**
 * Waits for the sweep to expire an invitation. It reads the row instead of the list, because the list judges
 * by the clock before the sweep has written anything.
 */
export const seeSweepExpire = ({ folder, panel, email }) =>
  step("A due invitation is expired by Strapi's own cron", async () => {
    makeDue(folder, email);
    const deadline = Date.now() + WITHIN;
    while (stateOf(folder, email) !== 'expired') {
      if (Date.now() > deadline) {
        throw new Error(`still ${stateOf(folder, email)} after ${WITHIN / 1000} s`);
      }
      await wait(250);
    }
    const url = `/member-invites/invitations?state=expired&q=${encodeURIComponent(email)}`;
    const { data } = expectAnswer(await panel.get(url), { status: 200 });
    if (data.length !== 1) throw new Error(`the list shows ${data.length} of them`);
    return { facts: `${email}: expired` };
  });

const lastWords = (log) => fs.readFileSync(log, 'utf8').trimEnd().slice(-2_000);

/** Tells whether the program ends by itself in time. */
const endsWithin = (program, within) =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), within);
    program.ended.then(() => {
      clearTimeout(late);
      resolve(true);
    });
  });

/** Checks that the site refuses rules which look like cron expressions but never recur. */
export const checkBadSchedules = async ({ children, folder }) => {
  for (const expire of ['99 * * * *', '0 0 30 2 *']) {
    await check(`cron.expire "${expire}" stops the start with its name`, async () => {
      const { program } = await launchSite({ children, folder, expire });
      const ended = await endsWithin(program, 120_000);
      await program.stop();
      const told = /cron\.expire .* never runs/.exec(fs.readFileSync(program.log, 'utf8'))?.[0];
      if (!ended || !told) throw new Error(`ended: ${ended}\n${lastWords(program.log)}`);
      return { facts: told };
    });
  }
};
