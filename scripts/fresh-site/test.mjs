import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createChildren } from '../demo/children.mjs';
import { inviteSteps } from '../demo/invite-steps.mjs';
import { countSteps } from '../demo/steps.mjs';
import { Refusal } from '../setup/refusal.mjs';
import { check, inOrder } from './check.mjs';
import { checkCopies } from './copies.mjs';
import { checkErrorAnswers } from './error-answers.mjs';
import { playWholeJob } from './main-job.mjs';
import { officeSteps } from './office-steps.mjs';
import { packPlugin } from './pack.mjs';
import { startMailbox, startSite } from './programs.mjs';
import { compileReadme } from './readme.mjs';
import { layOutSite } from './site.mjs';
import { newestStrapi, oldestStrapi } from './strapi-versions.mjs';
import { checkBadSchedules } from './sweep-steps.mjs';
import { checkTypes } from './types.mjs';

const everyTwoSeconds = '*/2 * * * * *';

const useSite = async ({ folder, children }) => {
  const { mailboxUrl, smtpPort } = await startMailbox({ children, folder });
  const { program, siteUrl } = await startSite({
    children,
    folder,
    smtpPort,
    expire: everyTwoSeconds,
  });
  await inOrder(async () => {
    const admin = await officeSteps.registerFirstAdmin({ siteUrl });
    const panel = await inviteSteps.signInToPanel({ siteUrl, admin });
    await checkErrorAnswers({ siteUrl, panel });
    await playWholeJob({ siteUrl, mailboxUrl, folder, panel });
  });
  await program.stop();
};

const checkDeclarations = async ({ folder, tarball }) => {
  for (const { name, problem } of [
    ...checkTypes({ folder, tarball }),
    ...compileReadme({ folder }),
  ]) {
    await check(name, () => {
      if (problem) throw new Error(problem);
    });
  }
};

const testSite = async ({ strapiVersion, folder, tarball }) => {
  console.log(`\n  Strapi ${strapiVersion}, installed without a lock file`);
  const children = createChildren();
  try {
    await checkCopies(folder);
    await useSite({ folder, children });
    await checkBadSchedules({ folder, children });
    await checkDeclarations({ folder, tarball });
  } finally {
    await children.stopAll();
  }
};

/** Installs both sites in parallel, because npm keeps one core busy. */
const layOutSites = async (workplace) => {
  const started = Date.now();
  const versions = [...new Set([oldestStrapi(), await newestStrapi()])];
  process.stdout.write(`Installing sites of Strapi ${versions.join(' and ')} …`);
  const tarball = await packPlugin(workplace);
  const layOut = async (strapiVersion) => {
    const folder = path.join(workplace, `strapi-${strapiVersion}`);
    await layOutSite({ folder, strapiVersion, tarball });
    return { strapiVersion, folder, tarball };
  };
  // If one fails, the other is not left writing into the workplace.
  const laidOut = await Promise.allSettled(versions.map(layOut));
  const failed = laidOut.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  const sites = laidOut.map(({ value }) => value);
  process.stdout.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
  return sites;
};

/** Makes a folder that is deleted with this process, however it ends. */
const makeWorkplace = () => {
  const workplace = fs.mkdtempSync(path.join(os.tmpdir(), 'member-invites-install-'));
  process.once('exit', () => fs.rmSync(workplace, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return workplace;
};

/** Runs all steps, and answers the number of failures outside of them: an installation or a start. */
const testAll = async () => {
  try {
    for (const site of await layOutSites(makeWorkplace())) await testSite(site);
    return 0;
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    return 1;
  }
};

/** Installs the packed plugin into fresh sites and uses them; ends with `N passed, N failed` and answers the exit code. */
export const testFreshSites = async () => {
  const broken = await testAll();
  const { passed, failed } = countSteps();
  console.log(`\n${passed} passed, ${failed + broken} failed`);
  return failed + broken === 0 ? 0 : 1;
};
