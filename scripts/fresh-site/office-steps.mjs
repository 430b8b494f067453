import { randomBytes, randomUUID } from 'node:crypto';
import { createClient, expectAnswer } from '../demo/http.mjs';
import { step } from '../demo/steps.mjs';

const registerFirstAdmin = async ({ siteUrl }) => {
  const { admin } = await step('First admin registered', async () => {
    const admin = {
      email: 'admin@example.org',
      password: `Aa1-${randomBytes(12).toString('hex')}`,
    };
    const details = { ...admin, firstname: 'Ada', lastname: 'Harbour' };
    const answer = await createClient(siteUrl).post('/admin/register-admin', details);
    expectAnswer(answer, { status: 200 });
    return { admin, facts: admin.email };
  });
  return admin;
};

const readOutputLog = ({ panel, people }) =>
  step('The output log shows a letter delivered to each', async () => {
    const { data: batches } = expectAnswer(await panel.get('/member-invites/batches'), {
      status: 200,
    });
    const log = `/member-invites/batches/${batches[0].id}/log`;
    const { data: lines } = expectAnswer(await panel.get(log), { status: 200 });
    const delivered = lines.filter(({ delivery }) => delivery?.state === 'sent');
    if (delivered.length !== people.emails.length) throw new Error(JSON.stringify(lines));
    const csv = expectAnswer(await panel.get(`${log}.csv`), { status: 200 });
    if (!people.emails.every((email) => csv.includes(email))) throw new Error(csv);
    return { facts: delivered.map(({ email, outcome }) => `${email}: ${outcome}, sent`) };
  });

const findInvitation = async (panel, email) => {
  const url = `/member-invites/invitations?q=${encodeURIComponent(email)}`;
  const [invitation] = expectAnswer(await panel.get(url), { status: 200 }).data;
  if (!invitation) throw new Error(`no open invitation of ${email} in the list`);
  return invitation.id;
};

const act = async ({ panel, action, email, outcome }) => {
  const selection = { ids: [await findInvitation(panel, email)] };
  const url = `/member-invites/invitations/actions/${action}`;
  const request = { requestId: randomUUID(), selection };
  const { data: batch } = expectAnswer(await panel.post(url, request), { status: 201 });
  if (batch.log[0]?.outcome !== outcome) throw new Error(JSON.stringify(batch));
  return { facts: `${email}: ${outcome}` };
};

const resend = ({ panel, mailbox, email }) =>
  step('Sent again, and a second letter arrives', async () => {
    const seen = await act({ panel, action: 'resend', email, outcome: 'resent' });
    await mailbox.letterTo(email, { number: 2 });
    return seen;
  });

const cancel = ({ panel, email }) =>
  step('Cancelled', () => act({ panel, action: 'cancel', email, outcome: 'cancelled' }));

export const officeSteps = { registerFirstAdmin, readOutputLog, resend, cancel };
