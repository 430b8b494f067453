import { randomBytes } from 'node:crypto';
import { createClient, expectAnswer, headingOf } from './http.mjs';
import { step } from './steps.mjs';

const linkIn = (text) => /^https?:\/\/\S+\/api\/member-invites\/join\/\S+$/m.exec(text)?.[0];

const openLink = async ({ siteUrl, letter }) => {
  const { link } = await step('Link in the letter opened twice, nothing used up', async () => {
    const link = linkIn(letter.text);
    if (!link) throw new Error(`no link alone on a line of the text part:\n${letter.text}`);
    const site = createClient(siteUrl);
    await site.get(link);
    const page = expectAnswer(await site.get(link), { status: 200 });
    if (!/<input[^>]+name="password"/.test(page)) {
      throw new Error(`the page asks for no password: "${headingOf(page)}"`);
    }
    // The link is a key: enough of it to recognise it, not enough to use it.
    return { link, facts: [`${link.slice(0, -30)}…`, `the page says: "${headingOf(page)}"`] };
  });
  return link;
};

const booking = { data: { place: 'Berth 12', startsAt: '2030-06-01T09:00:00.000Z' } };

const seeStrangerRefused = ({ siteUrl, mark }) =>
  step('Booking refused to somebody with an account who is no member', async () => {
    const site = createClient(siteUrl);
    const account = {
      username: `passer-by-${mark}`,
      email: `passer.by+${mark}@example.org`,
      password: randomBytes(12).toString('base64url'),
    };
    const registered = await site.post('/api/auth/local/register', account);
    const { jwt } = expectAnswer(registered, { status: 200 });
    const answer = await createClient(siteUrl, { bearer: jwt }).post('/api/bookings', booking);
    const { error } = expectAnswer(answer, { status: 403, code: 'members_only' });
    return { facts: `403 ${error.details.code}: ${error.message}` };
  });

const setPassword = async ({ siteUrl, link }) => {
  const { password } = await step('Password set on the join page, account claimed', async () => {
    const password = randomBytes(12).toString('base64url');
    const form = { password, passwordConfirmation: password };
    const answer = await createClient(siteUrl).postForm(link, form);
    const page = expectAnswer(answer, { status: 200 });
    return { password, facts: `the page says: "${headingOf(page)}"` };
  });
  return password;
};

const signIn = async ({ siteUrl, email, password }) => {
  const { member } = await step('Signed in with the new password', async () => {
    const credentials = { identifier: email, password };
    const answer = await createClient(siteUrl).post('/api/auth/local', credentials);
    const { jwt, user } = expectAnswer(answer, { status: 200 });
    return { facts: user.email, member: createClient(siteUrl, { bearer: jwt }) };
  });
  return member;
};

const book = ({ member }) =>
  step('Booking accepted from the new member', async () => {
    const { data } = expectAnswer(await member.post('/api/bookings', booking), { status: 201 });
    return { facts: `201 ${data.place}, ${data.startsAt}` };
  });

const receiveWelcome = ({ mailbox, email }) =>
  step('Welcome letter arrived', async () => {
    const letter = await mailbox.letterTo(email, { number: 2 });
    return { facts: `${email}: ${letter.subject}` };
  });

const seeOnRoster = ({ panel, email }) =>
  step('The roster shows the member', async () => {
    const answer = await panel.get(`/member-invites/members?q=${encodeURIComponent(email)}`);
    const [row] = expectAnswer(answer, { status: 200 }).data;
    if (row?.state !== 'validated') throw new Error(`state is ${row?.state}, expected validated`);
    const programs = row.programs.map(({ name }) => name).join(', ');
    return { facts: `${row.email}: ${row.state}; programs: ${programs}` };
  });

export const joinSteps = {
  openLink,
  seeStrangerRefused,
  setPassword,
  signIn,
  book,
  receiveWelcome,
  seeOnRoster,
};
