import { screen, waitFor } from '@strapi/strapi/admin/test';
import { answer, refuse } from '../support/panel';
import { letter } from '../support/records';
import { frame, openSettings, untilLastIs } from './support';

// The page is long, and the machine may be busy.
jest.setTimeout(60_000);

type User = Awaited<ReturnType<typeof openSettings>>['user'];

const subject = () => screen.getByLabelText(/^Subject of the invitation/);

const choose = async (user: User, { of, option }: { of: string; option: string }) => {
  await user.click(screen.getByRole('combobox', { name: of }));
  await user.click(await screen.findByRole('option', { name: option }));
};

describe('the letter', () => {
  it('is shown as a mail program does, in a frame that can do nothing', async () => {
    const { previews } = await openSettings();
    const shown = await frame();
    expect(shown.getAttribute('sandbox')).toBe('');
    expect(shown.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(shown.srcdoc).toContain('<head><base target="_blank"><title>Letter</title>');
    expect(
      screen.getByRole('heading', { name: 'Subject: Your invitation to join Harbour Club' }),
    ).toBeVisible();
    expect(screen.getByText('Harbour Club <club@harbour.test>')).toBeVisible();
    expect(screen.queryByText(/^Reply to/)).not.toBeInTheDocument();
    expect(previews.map(({ body }) => body)).toEqual([
      { kind: 'invitation', member: { language: 'en' } },
    ]);
  });

  it('is that of before until the next has come, which is asked with what is typed', async () => {
    const { user } = await openSettings();
    const { srcdoc } = await frame();
    const html = '<p>Ahoy</p>';
    const previews = answer('post', 'letters/preview', letter({ subject: 'Ahoy', html }));
    await user.click(subject());
    await user.paste(' Ahoy ');
    expect(screen.getByText('The preview is being updated…')).toBeVisible();
    expect((await frame()).srcdoc).toBe(srcdoc);
    expect(await screen.findByRole('heading', { name: 'Subject: Ahoy' })).toBeVisible();
    expect((await frame()).srcdoc).toBe(`<base target="_blank">${html}`);
    expect(screen.getByText('The preview is up to date.')).toBeVisible();
    expect(previews.map(({ body }) => body)).toEqual([
      {
        kind: 'invitation',
        member: { language: 'en' },
        settings: { invitationLetter: { subject: 'Ahoy' } },
      },
    ]);
  });

  it('is not asked for while something typed is wrong', async () => {
    const { user, previews } = await openSettings();
    await frame();
    await user.click(screen.getByLabelText(/^Reply-to/));
    await user.paste('club');
    expect(screen.getByText(/^Something you typed cannot be used yet/)).toBeVisible();
    expect(await frame()).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send me a test letter' })).toBeDisabled();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(previews).toHaveLength(1);
  });

  it('can be of each kind, and in each language, whose texts are then opened', async () => {
    const { user, previews } = await openSettings();
    await frame();
    await choose(user, { of: 'Letter', option: 'Welcome letter' });
    await untilLastIs(previews, { kind: 'welcome', member: { language: 'en' } });
    await choose(user, { of: 'Language of the reader', option: 'Français' });
    await untilLastIs(previews, { kind: 'welcome', member: { language: 'fr' } });
    for (const tab of screen.getAllByRole('tab', { name: 'Français' })) {
      expect(tab).toHaveAttribute('aria-selected', 'true');
    }
  });

  it('can be read as text, and on the screen of a phone', async () => {
    const { user } = await openSettings();
    expect((await frame()).style.width).toBe('640px');
    await user.click(screen.getByRole('button', { name: 'Phone' }));
    expect((await frame()).style.width).toBe('360px');
    await user.click(screen.getByRole('button', { name: 'Text' }));
    expect(screen.queryByTitle('The letter')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'The letter as text' })).toHaveTextContent(
      'Come in: https://harbour.test/join/sample',
    );
  });

  it('stays when the next is refused, with the reason', async () => {
    const { user } = await openSettings();
    await frame();
    refuse('post', 'letters/preview', { status: 400, code: 'This will not do' });
    await user.click(subject());
    await user.paste('x');
    expect(await screen.findByText('This will not do')).toBeVisible();
    expect(await frame()).toBeVisible();
  });

  it('is not shown to a role that may not invite, which is told why', async () => {
    const { previews } = await openSettings(['read', 'settings']);
    expect(screen.getByText(/takes the right “Invite and resend”/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send me a test letter' })).not.toBeInTheDocument();
    expect(previews).toHaveLength(0);
  });
});

describe('a test letter', () => {
  const send = async (result: object) => {
    const { user } = await openSettings();
    await frame();
    const tests = answer('post', 'letters/test', { data: { to: 'olga@harbour.test', ...result } });
    await user.click(subject());
    await user.paste('Ahoy');
    await user.dblClick(screen.getByRole('button', { name: 'Send me a test letter' }));
    await waitFor(() => expect(tests).not.toHaveLength(0));
    return tests;
  };

  it('is sent once, as it stands, to whoever asks', async () => {
    const tests = await send({ state: 'sent' });
    expect(await screen.findByText('Sent to olga@harbour.test.')).toBeInTheDocument();
    expect(tests.map(({ body }) => body)).toEqual([
      {
        kind: 'invitation',
        member: { language: 'en' },
        settings: { invitationLetter: { subject: 'Ahoy' } },
      },
    ]);
  });

  it('tells what the mail server says where it fails', async () => {
    await send({ state: 'failed', reason: '550 No such mailbox' });
    expect(
      await screen.findByText('Could not be delivered to olga@harbour.test. 550 No such mailbox'),
    ).toBeInTheDocument();
  });

  it('tells that it is still on its way', async () => {
    await send({ state: 'sending' });
    expect(await screen.findByText(/^Still being sent to olga@harbour\.test/)).toBeInTheDocument();
  });

  it('tells why none was sent', async () => {
    const { user } = await openSettings();
    await frame();
    refuse('post', 'letters/test', { status: 403, code: 'forbidden' });
    await user.click(screen.getByRole('button', { name: 'Send me a test letter' }));
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });
});
