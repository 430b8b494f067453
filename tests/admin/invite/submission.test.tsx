import { screen, server, waitFor } from '@strapi/strapi/admin/test';
import { http, HttpResponse } from 'msw';
import { answer, refuse } from '../support/panel';
import { batch, box, mainButton, openInvitePage, untilAsked } from './support';

const open = async (opening: Parameters<typeof openInvitePage>[0] = {}) => {
  const page = await openInvitePage(opening);
  await page.user.click(box());
  await page.user.paste('anna@example.org');
  return page;
};

const subject = () => screen.getByRole('textbox', { name: 'Subject' });

it('sends what was chosen, and shows the output log in place of the form', async () => {
  const { user } = await open({ at: '/?program=garden' });
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  await user.type(subject(), 'Join us');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'See you there');
  await user.type(screen.getByRole('textbox', { name: 'Button text' }), 'Come in');
  await user.type(screen.getByRole('textbox', { name: 'Days a link is valid' }), '30');
  await user.dblClick(mainButton());

  const heading = await screen.findByRole('heading', { name: 'Output log' });
  expect(heading).toHaveFocus();
  expect(await screen.findByText('logged@example.org')).toBeInTheDocument();
  expect(batches).toHaveLength(1);
  expect(batches[0]!.body).toEqual({
    requestId: expect.any(String),
    addresses: 'anna@example.org',
    source: 'paste',
    program: 'garden',
    send: true,
    validDays: 30,
    language: null,
    subject: 'Join us',
    heading: null,
    text: null,
    buttonText: 'Come in',
    message: 'See you there',
    translations: null,
    onInvalid: 'reject',
  });
  await user.click(screen.getByRole('button', { name: 'Invite more' }));
  expect(box()).toHaveValue('');
});

it('keeps the output log when the page is loaded anew', async () => {
  await openInvitePage({ at: '/?batch=batch-1' });
  expect(screen.getByRole('heading', { name: 'Output log' })).toBeInTheDocument();
  expect(await screen.findByText('logged@example.org')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'Back to members' })).not.toHaveLength(0);
});

it('tells a role that may not read what became of them in numbers', async () => {
  const { user } = await open({ rights: ['invite'] });
  answer('post', 'batches', { data: batch }, { status: 201 });
  await user.click(mainButton());
  expect(await screen.findByText('Invited: 2')).toBeVisible();
  expect(screen.getByText('Already a member: 1')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Back to members' })).not.toBeInTheDocument();
});

it('mails nobody when it is to be sent later, and says so where the letter would be', async () => {
  const { user } = await open();
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  await user.type(subject(), 'Not used');
  await user.click(screen.getByRole('radio', { name: 'Create, send later' }));
  expect(screen.queryByRole('textbox', { name: 'Subject' })).not.toBeInTheDocument();
  expect(screen.getByText(/Nobody is mailed now/)).toBeVisible();
  await user.click(mainButton('Create, send later'));
  expect(await untilAsked(batches)).toEqual({
    requestId: expect.any(String),
    addresses: 'anna@example.org',
    source: 'paste',
    program: null,
    send: false,
    onInvalid: 'reject',
  });
});

it('sends at a chosen moment', async () => {
  const { user } = await open();
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  await user.click(screen.getByRole('radio', { name: 'Send at…' }));
  expect(screen.getByText(/time zone of your browser: \S+/)).toBeVisible();
  await user.click(mainButton('Create and schedule'));
  expect(screen.getByText('Choose a date and a time.')).toBeVisible();
  expect(batches).toHaveLength(0);

  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  const typed = tomorrow.toLocaleDateString('en-US', {
    month: '2-digit',
    day: '2-digit',
    year: 'numeric',
  });
  await user.type(screen.getByRole('combobox', { name: 'Date' }), typed);
  await user.tab();
  await user.click(screen.getByRole('combobox', { name: 'Time' }));
  await user.click(await screen.findByRole('option', { name: '15:30' }));
  tomorrow.setHours(15, 30, 0, 0);
  await user.click(mainButton('Create and schedule'));
  expect(await untilAsked(batches)).toMatchObject({ send: true, sendAt: tomorrow.toISOString() });
});

it('loses nothing when the server does not answer, and tries again under the same id', async () => {
  const { user } = await open();
  const asked: { requestId: string }[] = [];
  server.use(
    http.post('*/member-invites/batches', async ({ request }) => {
      asked.push((await request.json()) as { requestId: string });
      return HttpResponse.error();
    }),
  );
  await user.type(subject(), 'Join us');
  await user.click(mainButton());
  const alert = await screen.findByText(/The server did not answer/);
  expect(document.activeElement).toContainElement(alert);
  expect(box()).toHaveValue('anna@example.org');
  expect(subject()).toHaveValue('Join us');

  await user.click(mainButton());
  await waitFor(() => expect(asked).toHaveLength(2));
  await waitFor(() => expect(mainButton()).toBeEnabled());
  await user.type(subject(), '!');
  await user.click(mainButton());
  await waitFor(() => expect(asked).toHaveLength(3));
  const [first, second, third] = asked.map(({ requestId }) => requestId);
  expect(first).toBe(second);
  expect(third).not.toBe(first);
});

it('marks the addresses that the server refuses', async () => {
  const { user } = await open();
  refuse('post', 'batches', {
    status: 400,
    code: 'addresses_invalid',
    errors: [
      { path: ['addresses', 0], value: 'anna@example.org', message: 'This one we do not take.' },
    ],
  });
  await user.click(mainButton());
  expect(await screen.findByText('This one we do not take.')).toBeVisible();
  expect(document.querySelector('mark')).toHaveTextContent('anna@example.org');
  expect(mainButton()).toBeDisabled();
});

it('shows a refused field at the field until it is changed', async () => {
  const { user } = await open();
  refuse('post', 'batches', {
    status: 400,
    code: 'invalid_request',
    errors: [{ path: ['subject'], message: 'This subject will not do.' }],
  });
  await user.type(subject(), 'Hm');
  await user.click(mainButton());
  await waitFor(() => expect(subject()).toHaveAccessibleDescription('This subject will not do.'));
  await user.type(subject(), '!');
  expect(subject()).not.toHaveAccessibleDescription('This subject will not do.');
});

it('tells at the field what is too long or no number of days', async () => {
  const { user } = await open();
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  await user.click(screen.getByRole('textbox', { name: 'Button text' }));
  await user.paste('x'.repeat(81));
  expect(screen.getByText('At most 80 characters.')).toBeVisible();
  expect(screen.getByText('81 of 80')).toBeVisible();
  const days = screen.getByRole('textbox', { name: 'Days a link is valid' });
  await user.type(days, '91');
  expect(days).toHaveAccessibleDescription(/1 to 90/);
  await user.click(mainButton());
  expect(days).toHaveFocus();
  expect(batches).toHaveLength(0);
});

it('puts people on the roster and sends nothing while member-only booking is off', async () => {
  const { user } = await open({ isOn: false });
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  expect(await screen.findByText(/Nothing can be sent yet/)).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Create and send' })).toBeDisabled();
  expect(screen.getByRole('radio', { name: 'Send at…' })).toBeDisabled();
  await user.click(mainButton('Create, send later'));
  expect(await untilAsked(batches)).toMatchObject({ send: false });
});

it('asks before what was typed is left behind', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('link', { name: 'Back to members' }));
  expect(await screen.findByText(/has not been sent and will be lost/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stay' }));
  expect(box()).toHaveValue('anna@example.org');
});
