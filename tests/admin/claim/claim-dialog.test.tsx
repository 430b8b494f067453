import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { useState } from 'react';
import type { Member } from '../../../shared/contracts/members';
import { ClaimDialog } from '../../../admin/src/components/claim/ClaimDialog';
import { ProgramChoice } from '../../../admin/src/components/ProgramChoice';
import { member, pending, validated } from '../members/roster';
import { answer, answerSettings, openPage, refuse, type Right } from '../support/panel';
import { note } from '../../../shared/notes';

const everyRight: Right[] = ['read', 'invite', 'members', 'settings'];
const programs = [{ id: 'p1', name: 'Sailing', validDays: null }];
const closed = jest.fn();

const invited = { data: { id: 'b1', counts: { invited: 1 }, log: [] } };
const resent = {
  data: { id: 'b2', log: [{ line: 1, email: pending.email, outcome: 'resent' }] },
};

beforeEach(() => {
  closed.mockReset();
  answerSettings();
  answer('get', 'programs', { data: programs });
  answer('post', 'batches/review', { data: { lines: [] } });
});

const openDialog = async (of: Member, rights = everyRight) => {
  const page = openPage(<ClaimDialog member={of} onClose={closed} />, { rights });
  const dialog = await screen.findByRole('dialog', { name: 'Invite to claim account' });
  const field = within(dialog).getByRole('textbox', { name: /Address/ });
  // Until the rights are known nothing can be changed.
  if (rights.includes('members'))
    await waitFor(() => expect(field).not.toHaveAttribute('readonly'));
  const send = (name = 'Send invitation') =>
    page.user.click(within(dialog).getByRole('button', { name }));
  const type = async (address: string) => {
    await page.user.clear(field);
    await page.user.type(field, address);
  };
  return { user: page.user, dialog, field, send, type };
};

const corrected = (change: Partial<Member>, closedInvitation: object | null = null) => ({
  data: { member: member(change), closedInvitation },
});

describe('verifying the address', () => {
  it('shows who it is, where the letter goes, and sends there once at a double click', async () => {
    const asked = answer('post', 'batches', invited);
    const { user, dialog, field } = await openDialog(member());
    expect(within(dialog).getByText('Anna Berg')).toBeInTheDocument();
    expect(within(dialog).getByText('Not invited')).toBeInTheDocument();
    expect(field).toHaveValue('anna@harbour.test');
    expect(field).toHaveFocus();
    expect(within(dialog).getByRole('status')).toHaveTextContent(/goes to anna@harbour.test/);
    await user.dblClick(within(dialog).getByRole('button', { name: 'Send invitation' }));
    expect(
      (await screen.findAllByText('The invitation to anna@harbour.test is on its way.')).length,
    ).toBeGreaterThan(0);
    expect(closed).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.body).toEqual({
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      selection: { ids: ['m1'] },
      source: 'selection',
      program: null,
      send: true,
    });
  });

  it('invites to the program that is chosen', async () => {
    const asked = answer('post', 'batches', invited);
    const { user, dialog, send } = await openDialog(member());
    await user.click(await within(dialog).findByRole('combobox', { name: 'Program' }));
    await user.click(await screen.findByRole('option', { name: 'Sailing' }));
    await send();
    await waitFor(() => expect(asked[0]?.body).toMatchObject({ program: 'p1' }));
  });

  it('sends an open invitation again, and says that the link before stops working', async () => {
    const asked = answer('post', 'invitations/actions/resend', resent);
    const { dialog, send } = await openDialog(pending);
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      'The open invitation is sent again to ben@harbour.test, with a new link. The link sent before stops working.',
    );
    expect(within(dialog).queryByRole('combobox', { name: 'Program' })).not.toBeInTheDocument();
    await send();
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        selection: { ids: ['i2'] },
      }),
    );
    await waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('cannot be corrected by a role without the right, which can still send', async () => {
    const asked = answer('post', 'batches', invited);
    const { field, dialog, send } = await openDialog(member(), ['read', 'invite']);
    expect(field).toHaveAttribute('readonly');
    expect(await within(dialog).findByText(/takes the right “Change members”/)).toBeVisible();
    await send();
    await waitFor(() => expect(asked).toHaveLength(1));
  });

  it('offers the likelier spelling of an address that is stored mistyped', async () => {
    const { user, dialog, field } = await openDialog(member({ email: 'anna@gmial.com' }));
    await user.click(within(dialog).getByRole('button', { name: 'Use anna@gmail.com' }));
    expect(field).toHaveValue('anna@gmail.com');
    expect(within(dialog).getByRole('button', { name: 'Correct and send' })).toBeInTheDocument();
  });
});

describe('correcting the address', () => {
  it('says what is wrong with what was typed, and sends nothing', async () => {
    const asked = answer('post', 'batches', invited);
    const saved = answer('put', 'members/m1/email', corrected({}));
    const { dialog, send, type, field } = await openDialog(member());
    await type('anna@');
    await send();
    expect(within(dialog).getByText('There is nothing after the @ sign.')).toBeInTheDocument();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect([...asked, ...saved]).toHaveLength(0);
  });

  it('corrects first, tells what was closed by it, and sends a new invitation', async () => {
    const saved = answer('put', 'members/m2/email', {
      data: {
        member: member({ id: 'm2', email: 'new@harbour.test' }),
        closedInvitation: { id: 'i2', email: 'ben@harbour.test' },
      },
    });
    const again = answer('post', 'invitations/actions/resend', resent);
    const asked = answer('post', 'batches', invited);
    const program = { id: 'p1', name: 'Sailing' };
    const lastInvitation = { ...pending.lastInvitation!, program };
    const { dialog, send, type } = await openDialog({ ...pending, lastInvitation });
    await type('New <new@harbour.test>');
    // The new invitation is for the same program as the closed one.
    expect(within(dialog).getByRole('combobox', { name: 'Program' })).toHaveTextContent('Sailing');
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      'The open invitation to ben@harbour.test is closed: its link stops working at once.',
    );
    await send('Correct and send');
    expect(
      (
        await screen.findAllByText(
          'The address is now new@harbour.test. The open invitation to ben@harbour.test was closed: nothing works on its link any more. The invitation to new@harbour.test is on its way.',
        )
      ).length,
    ).toBeGreaterThan(0);
    expect(saved[0]!.body).toEqual({ email: 'new@harbour.test' });
    expect(asked[0]!.body).toMatchObject({ selection: { ids: ['m2'] }, program: 'p1' });
    expect(again).toHaveLength(0);
  });

  it('tells at the field that another member has the address, and sends nothing', async () => {
    const asked = answer('post', 'batches', invited);
    refuse('put', 'members/m1/email', { status: 400, code: 'email_taken' });
    const { dialog, send, type } = await openDialog(member());
    await type('ben@harbour.test');
    await send('Correct and send');
    expect(await within(dialog).findByText('Another member has this address.')).toBeVisible();
    expect(within(dialog).getByRole('status')).toBeEmptyDOMElement();
    await type('anna2@harbour.test');
    expect(within(dialog).queryByText('Another member has this address.')).not.toBeInTheDocument();
    expect(asked).toHaveLength(0);
  });

  it('says both where correcting worked and sending did not, and sends without correcting again', async () => {
    const saved = answer(
      'put',
      'members/m2/email',
      corrected({ id: 'm2', email: 'new@harbour.test' }, { id: 'i2', email: 'ben@harbour.test' }),
    );
    refuse('post', 'batches', { status: 409, code: 'public_url_missing' });
    const { dialog, send, type } = await openDialog(pending);
    await type('new@harbour.test');
    await send('Correct and send');
    expect(await within(dialog).findByText(/The public address of this site/)).toBeVisible();
    expect(within(dialog).getByText('Nothing was sent')).toBeVisible();
    expect(
      within(dialog).getByText(/was closed: nothing works on its link any more/),
    ).toBeVisible();
    expect(closed).not.toHaveBeenCalled();
    const asked = answer('post', 'batches', invited);
    await send();
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(saved).toHaveLength(1);
    await waitFor(() => expect(closed).toHaveBeenCalled());
  });
});

describe('when nothing can be sent', () => {
  it('says beforehand that a member is not mailed, and why', async () => {
    answer('post', 'batches/review', {
      data: {
        lines: [
          {
            line: 1,
            typed: 'anna@harbour.test',
            email: 'anna@harbour.test',
            outcome: 'suppressed',
            notes: [note('declined_for_good')],
          },
        ],
      },
    });
    const { dialog, type } = await openDialog(member());
    const status = within(dialog).getByRole('status');
    await waitFor(() =>
      expect(status).toHaveTextContent('Not mailed: Asked never to be invited again.'),
    );
    expect(status).not.toHaveTextContent(/goes to/);
    await type('anna2@harbour.test');
    expect(status).toHaveTextContent(/goes to anna2@harbour.test/);
  });

  it('does not call it sent when nobody was invited, and asks anew the next time', async () => {
    const asked = answer('post', 'batches', {
      data: {
        id: 'b1',
        counts: { invited: 0 },
        log: [{ outcome: 'suppressed', notes: [note('declined_for_good')] }],
      },
    });
    const { dialog, send } = await openDialog(member());
    await send();
    expect(
      await within(dialog).findByText('Not mailed: Asked never to be invited again.'),
    ).toBeVisible();
    await send();
    await waitFor(() => expect(asked).toHaveLength(2));
    const [first, second] = asked.map(({ body }) => (body as { requestId: string }).requestId);
    expect(first).not.toBe(second);
    expect(closed).not.toHaveBeenCalled();
  });

  it('is the same submission where the answer was lost', async () => {
    const lost = refuse('post', 'batches', { status: 500, code: 'internal' });
    const { dialog, send } = await openDialog(member());
    await send();
    await within(dialog).findByText('Nothing was sent');
    const asked = answer('post', 'batches', invited);
    await send();
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.body).toEqual(lost[0]!.body);
  });

  it('explains a refusal of the server', async () => {
    refuse('post', 'batches', { status: 403, code: 'forbidden' });
    const { dialog, send } = await openDialog(member());
    await send();
    expect(await within(dialog).findByText(/Your role does not allow this/)).toBeVisible();
  });

  it('explains that member-only booking is off, and offers to turn it on', async () => {
    answerSettings({ isOn: false });
    const saved = answer('put', 'settings', { data: {} });
    const asked = answer('post', 'batches', invited);
    const { user, send } = await openDialog(member());
    await send();
    const question = await screen.findByRole('alertdialog');
    expect(asked).toHaveLength(0);
    await screen.findByRole('button', { name: 'Turn on and send' });
    await within(question).findByText(/Invitations can be sent once/);
    await user.click(within(question).getByRole('button', { name: 'Turn on and send' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(saved[0]!.body).toEqual({ booking: { memberOnlyBooking: true } });
  });

  it('tells those who may not turn it on whom to ask', async () => {
    answerSettings({ isOn: false });
    const { send } = await openDialog(member(), ['read', 'invite']);
    await send();
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText(/Ask somebody who may change the settings/)).toBeVisible();
    expect(within(question).queryByRole('button', { name: /Turn on/ })).not.toBeInTheDocument();
  });

  it('looks again whether sending is on when the server says that it is off', async () => {
    const looked = answerSettings();
    refuse('post', 'batches', { status: 409, code: 'member_only_booking_off' });
    const { dialog, send } = await openDialog(member());
    const before = looked.length;
    await send();
    expect(await within(dialog).findByText(/member-only booking is off/)).toBeVisible();
    await waitFor(() => expect(looked.length).toBeGreaterThan(before));
  });
});

it('knows a member who has an account by now', async () => {
  answer('post', 'batches', {
    data: { id: 'b1', counts: { invited: 0 }, log: [{ outcome: 'already_member' }] },
  });
  const { dialog, send } = await openDialog({ ...validated, state: 'expired' });
  await send();
  expect(await within(dialog).findByText('Already a member')).toBeVisible();
});

it('offers a program that was made since the programs were last shown', async () => {
  const Shown = () => {
    const [times, setTimes] = useState(1);
    return (
      <>
        <button onClick={() => setTimes(times + 1)}>Show again</button>
        <ProgramChoice key={times} program={null} onChange={jest.fn()} />
      </>
    );
  };
  const { user } = openPage(<Shown />, { rights: everyRight });
  await screen.findByRole('combobox', { name: 'Program' });
  answer('get', 'programs', { data: [...programs, { id: 'p2', name: 'Rowing', validDays: null }] });
  await user.click(screen.getByRole('button', { name: 'Show again' }));
  await user.click(await screen.findByRole('combobox', { name: 'Program' }));
  expect(await screen.findByRole('option', { name: 'Rowing' })).toBeInTheDocument();
});
