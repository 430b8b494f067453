/**
 * Measures how long 200 invitations take until the answer, and until the last letter is at the far end. It
 * compares this with the loop that a site developer would write by hand. Both run in one process, in turns,
 * so that the ratios hold on a noisy machine.
 * `npm run bench`
 */
import { randomBytes } from 'node:crypto';
import { adminToken, startFarEnd, startSite } from './site.mjs';

const people = 200;
const rounds = 3;

const addresses = (round, who) =>
  Array.from({ length: people }, (_, n) => `${who}${n}.r${round}@example.org`);

const untilArrived = async (letters, count) => {
  const deadline = Date.now() + 120_000;
  while (letters.length < count) {
    if (Date.now() > deadline) throw new Error(`${letters.length} of ${count} letters arrived`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return Math.max(...letters.map(({ at }) => at));
};

const measure = async (farEnd, run) => {
  farEnd.letters.length = 0;
  const start = Date.now();
  await run();
  const answer = Date.now() - start;
  const last = (await untilArrived(farEnd.letters, people)) - start;
  return { answer, last };
};

/** Makes an account and a mail for each person, one after the other, in the request. */
const byHand = async (strapi, list) => {
  for (const email of list) {
    const password = randomBytes(12).toString('hex');
    await strapi.documents('plugin::users-permissions.user').create({
      data: { username: email, email, password, provider: 'local', confirmed: true },
    });
    await strapi
      .plugin('email')
      .service('email')
      .send({
        to: email,
        subject: 'You are invited',
        text: `Join us: https://bench.example.org/join/${password}`,
        html: `<p>Join us: <a href="https://bench.example.org/join/${password}">here</a></p>`,
      });
  }
};

/** Measures what one mail takes by itself: the far end greets late on purpose, as servers do against spammers. */
const bareSession = async (strapi) => {
  const mails = 20;
  const start = Date.now();
  for (let n = 0; n < mails; n += 1) {
    const mail = { to: `bare${n}@example.org`, subject: 'Bare', text: 'Bare', html: 'Bare' };
    await strapi.plugin('email').service('email').send(mail);
  }
  return Math.round((Date.now() - start) / mails);
};

const invite = async (site, token, list) => {
  const answer = await fetch(`${site.url}/member-invites/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      requestId: randomBytes(8).toString('hex'),
      addresses: list,
      send: true,
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.json();
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const perSecond = (ms) => Math.round((people * 1000) / ms);

const report = ({ session, hand, plugin }) => {
  const row = (name, { answer, last }) =>
    console.log(
      `  ${name.padEnd(14)} answer ${String(answer).padStart(6)} ms   last letter ${String(last).padStart(6)} ms   ${perSecond(last)} letters/s`,
    );
  const ofMedians = (runs) => ({
    answer: median(runs.map(({ answer }) => answer)),
    last: median(runs.map(({ last }) => last)),
  });
  const [a, b] = [ofMedians(hand), ofMedians(plugin)];
  console.log(`${people} addresses, a bare SMTP session takes ${session} ms, median of ${rounds}:`);
  row('by hand', a);
  row('member invites', b);
  console.log(
    `  ratio          answer ${(a.answer / b.answer).toFixed(1)} times sooner, last letter ${(a.last / b.last).toFixed(1)} times sooner\n`,
  );
};

for (const delayMs of [0, 50]) {
  const farEnd = await startFarEnd(delayMs);
  const site = await startSite({ smtpPort: farEnd.port });
  const settings = site.strapi.plugin('member-invites').service('settings');
  await settings.update({ change: { booking: { memberOnlyBooking: true } } });
  const token = await adminToken(site);
  const session = await bareSession(site.strapi);
  const [hand, plugin] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const list = addresses(round, 'plugin');
    hand.push(await measure(farEnd, () => byHand(site.strapi, addresses(round, 'hand'))));
    plugin.push(await measure(farEnd, () => invite(site, token, list)));
  }
  report({ session, hand, plugin });
  await site.stop();
  farEnd.stop();
}
process.exit(0);
