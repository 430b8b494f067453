import { randomUUID } from 'node:crypto';
import { createClient, expectAnswer } from './http.mjs';
import { step } from './steps.mjs';

const signInToPanel = async ({ siteUrl, admin }) => {
  const { panel } = await step('Signed in to the admin panel', async () => {
    const answer = await createClient(siteUrl).post('/admin/login', admin);
    const { data } = expectAnswer(answer, { status: 200 });
    return {
      facts: `${data.user.firstname} ${data.user.lastname}, ${admin.email}`,
      panel: createClient(siteUrl, { bearer: data.token }),
    };
  });
  return panel;
};

const setToggle = async (panel, memberOnlyBooking) => {
  const answer = await panel.put('/member-invites/settings', { booking: { memberOnlyBooking } });
  const { data } = expectAnswer(answer, { status: 200 });
  if (data.booking.memberOnlyBooking === memberOnlyBooking) return;
  throw new Error(`the answer still says ${data.booking.memberOnlyBooking}`);
};

// An earlier run on the same database may have left it on.
const switchOff = ({ panel }) =>
  step('Member-only booking is off, as on a new site', () => setToggle(panel, false));

const switchOn = ({ panel }) =>
  step('Member-only booking switched on in the settings', () => setToggle(panel, true));

const programList =
  '/content-manager/collection-types/plugin::member-invites.program?filters[slug][$eq]=club-pass';

const findProgram = async ({ panel }) => {
  const { program } = await step('Program chosen', async () => {
    const { results } = expectAnswer(await panel.get(programList), { status: 200 });
    if (!results[0]) throw new Error('the sample program "club-pass" is not there');
    return { facts: results[0].name, program: results[0].documentId };
  });
  return program;
};

const batchOf = ({ program, people }) => ({
  requestId: randomUUID(),
  addresses: people.text,
  program,
  send: true,
  subject: 'Your place at the Harbour Club',
  buttonText: 'Claim my account',
  message: 'The season begins on Saturday. Claim your account and book your berth.',
});

const seeSendingRefused = ({ panel, program, people }) =>
  step('Sending refused while member-only booking is off', async () => {
    const answer = await panel.post('/member-invites/batches', batchOf({ program, people }));
    const { error } = expectAnswer(answer, { status: 409, code: 'member_only_booking_off' });
    return { facts: `409 ${error.details.code}: ${error.message}` };
  });

const noteInBrief = ({ id, values }) => [id, ...Object.values(values)].join(' ');

const logLine = ({ line, email, typed, outcome, notes = [] }) => {
  const noted = notes.map(noteInBrief).join(', ');
  return [String(line).padStart(3), (email ?? typed).padEnd(44), outcome, noted].join('  ');
};

const invite = ({ panel, program, people }) =>
  step('Three people invited from playground/sample-addresses.txt', async () => {
    const started = Date.now();
    const answer = await panel.post('/member-invites/batches', batchOf({ program, people }));
    const { data } = expectAnswer(answer, { status: 201 });
    const took = Date.now() - started;
    const lines = data.log.map(logLine);
    if (data.counts.invited !== people.emails.length) {
      throw new Error(`not all were invited:\n${lines.join('\n')}`);
    }
    return { facts: [`answered in ${took} ms; the output log:`, ...lines] };
  });

const receiveLetters = async ({ mailbox, people }) => {
  const { letters } = await step('Letters arrived in the mailbox', async () => {
    const letters = await Promise.all(
      people.emails.map((email) => mailbox.letterTo(email, { number: 1 })),
    );
    return { letters, facts: letters.map(({ to, subject }) => `${to.join()}: ${subject}`) };
  });
  return letters[0];
};

export const inviteSteps = {
  signInToPanel,
  switchOff,
  switchOn,
  findProgram,
  seeSendingRefused,
  invite,
  receiveLetters,
};
