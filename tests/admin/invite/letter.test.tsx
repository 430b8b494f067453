import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { answer, refuse } from '../support/panel';
import { batch, box, mainButton, openInvitePage, review, reviewLine, untilAsked } from './support';

// Whole forms are filled in on a machine that may be busy.
jest.setTimeout(60_000);

type Page = Awaited<ReturnType<typeof openInvitePage>>;

const open = async (opening: Parameters<typeof openInvitePage>[0] = {}) => {
  const page = await openInvitePage(opening);
  await page.user.click(box());
  await page.user.paste('Jansen, Anna <anna@example.org>, Bob Berg <bob@example.org>');
  return page;
};

const field = (name: string) => screen.getByRole('textbox', { name });

const write = async ({ user }: Page, name: string, text: string) => {
  await user.click(field(name));
  await user.paste(text);
};

const more = ({ user }: Page) => user.click(screen.getByRole('button', { name: /^More wording/ }));

const offerLanguages = async ({ user }: Page) => {
  // The menu takes the focus in an effect. If a field that was typed in lost it just then, user-event would
  // fire the field's change event there, in the middle of React's rendering, and that ends `act` too early.
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Add a language' }));
};

const addLanguage = async (page: Page, name: string) => {
  await offerLanguages(page);
  await page.user.click(await screen.findByRole('menuitem', { name }));
};

const chooseLanguage = async ({ user }: Page, name: string | RegExp) => {
  await user.click(screen.getByRole('combobox', { name: /^Language/ }));
  await user.click(await screen.findByRole('option', { name }));
};

const tab = (name: RegExp) => screen.getByRole('tab', { name });

const nothing = { subject: null, heading: null, text: null, message: null, buttonText: null };

describe('the wording', () => {
  it('can have a heading and a text of its own, and a language', async () => {
    const page = await open();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    expect(screen.queryByRole('textbox', { name: 'Heading' })).not.toBeInTheDocument();
    await more(page);
    await write(page, 'Heading', ' Ahoy ');
    await write(page, 'Text', 'Come aboard');
    await chooseLanguage(page, 'Nederlands');
    await page.user.click(mainButton());
    expect(await untilAsked(batches)).toMatchObject({
      heading: 'Ahoy',
      text: 'Come aboard',
      language: 'nl',
      translations: null,
    });
  });

  it('shows the usual words of its language in grey', async () => {
    const page = await open();
    await chooseLanguage(page, 'Nederlands');
    expect(field('Button text')).toHaveAttribute('placeholder', 'Uitnodiging aannemen');
    await addLanguage(page, 'Deutsch');
    expect(field('Button text')).toHaveAttribute('placeholder', 'Einladung annehmen');
  });

  it('is sent in the languages that were added and written in', async () => {
    const page = await open();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    await write(page, 'Subject', 'Come aboard');
    await addLanguage(page, 'Français');
    expect(screen.getByText(/not written here too: Subject\.$/)).toBeVisible();
    await write(page, 'Subject', ' Montez à bord ');
    expect(screen.queryByText(/not written here too/)).not.toBeInTheDocument();
    await write(page, 'Message', '  ');
    await addLanguage(page, 'Deutsch');
    await page.user.click(mainButton());
    expect(await untilAsked(batches)).toMatchObject({
      subject: 'Come aboard',
      translations: { fr: { ...nothing, subject: 'Montez à bord' } },
    });
  });

  it('offers each language once, and takes one away again', async () => {
    const page = await open();
    await addLanguage(page, 'Français');
    await write(page, 'Subject', 'Montez à bord');
    expect(tab(/^Français/)).toHaveAccessibleName('Français (has texts of its own)');
    await offerLanguages(page);
    const offered = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(offered).toEqual(['Deutsch', 'Español', 'Nederlands']);
    await page.user.keyboard('{Escape}');
    await page.user.click(screen.getByRole('button', { name: 'Remove Français' }));
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(field('Subject')).toHaveValue('');
  });

  it('keeps a translation back while the main words are in its language', async () => {
    const page = await open();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    await addLanguage(page, 'Français');
    await write(page, 'Subject', 'Montez à bord');
    await page.user.click(tab(/^English/));
    await chooseLanguage(page, 'Français');
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    await page.user.click(mainButton());
    expect(await untilAsked(batches)).toMatchObject({ language: 'fr', translations: null });
  });

  it('opens the language in which something is too long', async () => {
    const page = await open();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    await addLanguage(page, 'Français');
    await more(page);
    await write(page, 'Heading', 'x'.repeat(201));
    expect(screen.getByText('201 of 200')).toBeVisible();
    await page.user.click(tab(/^English/));
    expect(tab(/^Français/)).toHaveAccessibleName('Français (something is wrong here)');
    await page.user.click(mainButton());
    expect(tab(/^Français/)).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(field('Heading')).toHaveFocus());
    expect(field('Heading')).toHaveAccessibleDescription(/^At most 200 characters/);
    expect(batches).toHaveLength(0);
  });

  it('marks the language in which the server refuses something', async () => {
    const page = await open();
    await addLanguage(page, 'Français');
    await write(page, 'Subject', 'Hm');
    refuse('post', 'batches', {
      status: 400,
      code: 'invalid_request',
      errors: [{ path: ['translations', 'fr', 'subject'], message: 'This will not do.' }],
    });
    await page.user.click(mainButton());
    await waitFor(() => expect(field('Subject')).toHaveAccessibleDescription('This will not do.'));
    expect(tab(/^Français/)).toHaveAccessibleName('Français (something is wrong here)');
    await write(page, 'Subject', '!');
    expect(field('Subject')).not.toHaveAccessibleDescription('This will not do.');
  });
});

describe('the preview beside it', () => {
  const usual = { kind: 'invitation', program: null, validDays: null, language: null, ...nothing };

  it('is written to the first of the people, with what is typed', async () => {
    const page = await open({ at: '/?program=garden' });
    expect(await screen.findByTitle('The letter')).toBeVisible();
    await write(page, 'Subject', 'Come aboard');
    await waitFor(() =>
      expect(page.previews.at(-1)?.body).toEqual({
        ...usual,
        program: 'garden',
        subject: 'Come aboard',
        translations: null,
        member: { firstName: 'Anna', lastName: 'Jansen' },
      }),
    );
    await addLanguage(page, 'Deutsch');
    await waitFor(() =>
      expect(page.previews.at(-1)?.body).toMatchObject({
        member: { firstName: 'Anna', lastName: 'Jansen', language: 'de' },
      }),
    );
  });

  it('is written to the first of the chosen members', async () => {
    const chosen = review([
      reviewLine({ line: 1, email: 'anna@example.org', member: 'm1' }),
      reviewLine({ line: 2, email: 'bob@example.org', member: 'm2' }),
    ]);
    const page = await openInvitePage({ at: '/?members=m1,m2', answers: { review: chosen } });
    await waitFor(() => expect(page.previews.at(-1)?.body).toMatchObject({ member: { id: 'm1' } }));
    await page.user.click(await screen.findByRole('button', { name: 'Remove anna@example.org' }));
    await waitFor(() => expect(page.previews.at(-1)?.body).toMatchObject({ member: { id: 'm2' } }));
  });

  it('asks nothing while the wording is too long, and nothing of the moment of sending', async () => {
    const page = await open();
    await screen.findByTitle('The letter');
    await page.user.click(screen.getByRole('radio', { name: 'Send at…' }));
    expect(screen.queryByText(/^Something you typed cannot be used/)).not.toBeInTheDocument();
    await write(page, 'Button text', 'x'.repeat(81));
    expect(screen.getByText(/^Something you typed cannot be used/)).toBeVisible();
  });

  it('is not there where nobody is mailed', async () => {
    const page = await open();
    await screen.findByTitle('The letter');
    await page.user.click(screen.getByRole('radio', { name: 'Create, send later' }));
    expect(screen.queryByTitle('The letter')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a language' })).not.toBeInTheDocument();
  });

  it('sends a test letter and submits nothing by it', async () => {
    const page = await open();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    answer('post', 'letters/test', { data: { to: 'olga@harbour.test', state: 'sent' } });
    const preview = screen.getByRole('region', { name: 'Preview' });
    await page.user.click(within(preview).getByRole('button', { name: 'Send me a test letter' }));
    expect(await screen.findByText('Sent to olga@harbour.test.')).toBeInTheDocument();
    expect(batches).toHaveLength(0);
  });
});
