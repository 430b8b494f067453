import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { screen, server, waitFor } from '@strapi/strapi/admin/test';
import { fireEvent, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { ImportPreviewResponse } from '../../../shared/contracts/imports';
import { ImportPage } from '../../../admin/src/pages/ImportPage';
import { answer, answerSettings, openPage, type Right } from '../support/panel';
import { batchWithLog, letter } from '../support/records';
import { note } from '../../../shared/notes';

// Requests use Node's forms here, which take no files of jsdom.
Object.assign(globalThis, { Blob: NodeBlob, File: NodeFile });

const everyRight: Right[] = ['read', 'invite', 'members', 'settings'];

type Preview = ImportPreviewResponse['data'];

const preview = (change: Partial<Preview> = {}): Preview => ({
  delimiter: ';',
  encoding: 'windows-1252',
  hasHeader: true,
  header: ['Mail', 'Vorname', 'Zahlungsart'],
  columns: ['email', 'firstName', null],
  targets: [
    { name: 'email', isOwn: false },
    { name: 'firstName', isOwn: false },
    { name: 'tags', isOwn: false },
    { name: 'paymentMethod', isOwn: true, labels: { label: { en: 'Payment method' } } },
  ],
  rows: [
    {
      line: 2,
      cells: ['anna@bay.test', 'Anna', 'card'],
      email: 'anna@bay.test',
      outcome: 'invited',
    },
    {
      line: 3,
      cells: ['anna@', '', ''],
      email: null,
      outcome: 'invalid',
      notes: [note('address_wrong', { fault: 'domain_missing' })],
    },
  ],
  maxImportRows: 100_000,
  ...change,
});

interface Sent {
  type: string | null;
  options: Record<string, unknown>;
  file: { name: string; size: number };
}

/** Answers a route that takes a file, and keeps the requests. */
const takeFile = (path: string, body: unknown, status = 200): Sent[] => {
  const sent: Sent[] = [];
  server.use(
    http.post(`*/member-invites/batches/${path}`, async ({ request }) => {
      const form = await request.formData();
      const file = form.get('files') as File;
      sent.push({
        type: request.headers.get('content-type'),
        options: JSON.parse(String(form.get('options'))) as Record<string, unknown>,
        file: { name: file.name, size: file.size },
      });
      return HttpResponse.json(body as never, { status });
    }),
  );
  return sent;
};

const refusal = (
  code: string,
  { status = 400, ...details }: { status?: number; [more: string]: unknown } = {},
) => ({
  data: null,
  error: { status, name: 'ApplicationError', message: code, details: { code, ...details } },
});

const csv = (
  content = 'Mail;Vorname;Zahlungsart\nanna@bay.test;Anna;card\n',
  name = 'people.csv',
) => new File([content], name, { type: 'text/csv' });

const open = async (rights = everyRight) => {
  const page = openPage(<ImportPage />, { rights });
  await screen.findByRole('heading', { level: 1, name: 'Import members' });
  const input = () => screen.getByLabelText(/Drop .* file here/);
  return { ...page, choose: (file = csv()) => page.user.upload(input(), file) };
};

const columnOf = (name: string) => screen.findByRole('combobox', { name: `Read “${name}” as` });

beforeEach(() => {
  answerSettings();
  answer('get', 'programs', { data: [{ id: 'p1', name: 'Sailing', validDays: null }] });
  answer('post', 'letters/preview', letter());
});

describe('rights', () => {
  it('is closed to a role without the right to change members', async () => {
    openPage(<ImportPage />, { rights: ['read', 'invite'] });
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('lets who may not invite put people on the roster, and mails nobody', async () => {
    takeFile('import/preview', { data: preview() });
    const sent = takeFile('import', { data: batchWithLog({ id: 'b9', total: 1 }) }, 201);
    const { user, choose } = await open(['members']);
    await choose();
    await columnOf('Mail');
    expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Subject' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Create members' }));
    expect(await screen.findByText('1 line was taken.')).toBeInTheDocument();
    expect(sent[0]!.options).toMatchObject({ send: false });
  });
});

describe('reading the file', () => {
  it('sends the beginning of the file as a form, and shows the first lines and their outcome', async () => {
    const sent = takeFile('import/preview', { data: preview() });
    const { choose } = await open();
    await choose(csv('x'.repeat(300 * 1024)));
    const row = (await screen.findByText('anna@bay.test')).closest('tr') as HTMLElement;
    expect(within(row).getByText('Will be invited')).toBeInTheDocument();
    const wrong = screen.getByText('anna@').closest('tr') as HTMLElement;
    expect(within(wrong).getByText('There is nothing after the @ sign.')).toBeInTheDocument();
    expect(sent[0]!.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent[0]!.file).toEqual({ name: 'people.csv', size: 256 * 1024 });
    expect(sent[0]!.options).toEqual({ program: null, send: true });
    expect(await columnOf('Mail')).toHaveTextContent('Address');
    expect(await columnOf('Zahlungsart')).toHaveTextContent('Not read');
    expect(screen.getByRole('combobox', { name: 'Separated by' })).toHaveTextContent('Semicolon');
    expect(screen.getByRole('combobox', { name: 'Character encoding' })).toHaveTextContent(
      'Windows-1252',
    );
    expect(screen.getByRole('checkbox', { name: /The first line names/ })).toBeChecked();
  });

  it.each(['{Enter}', ' '])('opens the choice of a file at the key “%s”', async (key) => {
    const { user } = await open();
    const opened = jest.spyOn(HTMLInputElement.prototype, 'click');
    screen.getByRole('button', { name: /Drop a file here/ }).focus();
    await user.keyboard(key);
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
  });

  it('takes a file that is dropped', async () => {
    const sent = takeFile('import/preview', { data: preview() });
    await open();
    const zone = screen.getByText('Drop a file here, or choose one').closest('button')!;
    fireEvent.drop(zone, { dataTransfer: { files: [csv()] } });
    // Even a tiny file is not called empty.
    expect(await screen.findByText('people.csv (0.1 kB)')).toBeInTheDocument();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('reads a column as what is chosen, and no two as the same', async () => {
    const sent = takeFile('import/preview', { data: preview() });
    const { user, choose } = await open();
    await choose();
    await user.click(await columnOf('Zahlungsart'));
    expect(await screen.findByRole('option', { name: 'Payment method' })).toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: 'First name' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]!.options).toMatchObject({ columns: ['email', null, 'firstName'] });
  });

  it('recognises the columns anew where another delimiter is chosen', async () => {
    const sent = takeFile('import/preview', { data: preview() });
    const { user, choose } = await open();
    await choose();
    await user.click(await columnOf('Zahlungsart'));
    await user.click(await screen.findByRole('option', { name: 'Tags' }));
    await user.click(screen.getByRole('combobox', { name: 'Separated by' }));
    await user.click(await screen.findByRole('option', { name: 'Tab' }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]!.options).toEqual({ delimiter: '\t', program: null, send: true });
  });

  it('shows the answer to the newest question, whichever comes last', async () => {
    let calls = 0;
    server.use(
      http.post('*/member-invites/batches/import/preview', async () => {
        calls += 1;
        const isFirst = calls === 1;
        if (isFirst) await new Promise((resolve) => window.setTimeout(resolve, 600));
        return HttpResponse.json({ data: preview({ header: [isFirst ? 'Old' : 'New', '', ''] }) });
      }),
    );
    const { choose } = await open();
    await choose();
    await choose(csv('b', 'b.csv'));
    await columnOf('New');
    await new Promise((resolve) => window.setTimeout(resolve, 800));
    expect(screen.queryByRole('combobox', { name: 'Read “Old” as' })).not.toBeInTheDocument();
  });
});

describe('a file that cannot be imported', () => {
  it('is told in words, and another one can be chosen', async () => {
    takeFile('import/preview', refusal('file_unreadable', { reason: 'quote_open', line: 7 }), 400);
    const { choose } = await open();
    await choose(csv('\u0000\u0001'));
    expect(
      await screen.findByText(/^In line 7 or below it, a quotation mark is opened/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create and send' })).toBeDisabled();
    takeFile('import/preview', { data: preview() });
    await choose(csv());
    expect(await columnOf('Mail')).toBeInTheDocument();
    expect(screen.queryByText(/a quotation mark is opened/)).not.toBeInTheDocument();
  });

  it('keeps what was seen where it cannot be read as somebody asked', async () => {
    takeFile('import/preview', { data: preview() });
    const { user, choose } = await open();
    await choose();
    await columnOf('Mail');
    takeFile('import/preview', refusal('file_unreadable'), 400);
    await user.click(screen.getByRole('combobox', { name: 'Character encoding' }));
    await user.click(await screen.findByRole('option', { name: 'UTF-8' }));
    expect(await screen.findByText(/This file cannot be read\. Choose a file with/)).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Character encoding' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Create and send' })).toBeDisabled();
  });

  it('is to be chosen again where it was changed since it was chosen', async () => {
    takeFile('import/preview', { data: preview() });
    const sent = takeFile('import', { data: batchWithLog({ id: 'b9' }) }, 201);
    const { user, choose } = await open();
    const file = csv();
    await choose(file);
    await columnOf('Mail');
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    jest.spyOn(file, 'slice').mockReturnValue(gone as never);
    await user.click(screen.getByRole('button', { name: 'Create and send' }));
    expect(await screen.findByText(/changed or moved after you chose it/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Create, send later' }));
    expect(await screen.findByText('The file cannot be read')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create, send later' })).toBeDisabled();
    expect(sent).toHaveLength(0);
  });

  it('says that no column holds the address', async () => {
    takeFile('import/preview', { data: preview({ columns: [null, 'firstName', null] }) });
    const { choose } = await open();
    await choose();
    expect(await screen.findByText('No column holds the address')).toBeVisible();
    expect(screen.getByText('Choose the column that holds the address.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create and send' })).toBeDisabled();
  });

  it('says that there is nobody in it', async () => {
    takeFile('import/preview', { data: preview({ rows: [] }) });
    const { choose } = await open();
    await choose();
    expect(await screen.findByText('There is no line to import in this file.')).toBeVisible();
  });

  it.each([
    ['too_many_rows', /more than 5,000 rows, the most for one import/],
    ['import_under_way', /is being received already/],
    ['member_only_booking_off', /member-only booking is off/],
  ])('explains when it is refused as a whole: %s', async (code, words) => {
    takeFile('import/preview', { data: preview() });
    takeFile('import', refusal(code, { maxImportRows: 5000 }), 400);
    const { user, choose } = await open();
    await choose();
    await columnOf('Mail');
    await user.click(screen.getByRole('button', { name: 'Create and send' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(await columnOf('Mail')).toBeInTheDocument();
  });
});

describe('importing', () => {
  it('sends the whole file with how it was read, and goes to its output log', async () => {
    takeFile('import/preview', { data: preview() });
    const sent = takeFile('import', { data: batchWithLog({ id: 'b9' }) }, 201);
    const { user, choose } = await open();
    const content = 'x'.repeat(300 * 1024);
    await choose(csv(content));
    await columnOf('Mail');
    await user.type(screen.getByRole('textbox', { name: /^Subject/ }), 'Come in');
    await user.dblClick(screen.getByRole('button', { name: 'Create and send' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Create and send' })).not.toBeInTheDocument(),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]!.file.size).toBe(content.length);
    expect(sent[0]!.options).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      delimiter: ';',
      hasHeader: true,
      columns: ['email', 'firstName', null],
      send: true,
      subject: 'Come in',
    });
    // The beginning says nothing about the rest.
    expect(sent[0]!.options).not.toHaveProperty('encoding');
  });

  it('creates only, where that is chosen, and shows that in the outcomes', async () => {
    const previewed = takeFile('import/preview', { data: preview() });
    const sent = takeFile('import', { data: batchWithLog({ id: 'b9' }) }, 201);
    const { user, choose } = await open();
    await choose();
    await columnOf('Mail');
    await user.click(screen.getByRole('radio', { name: 'Create, send later' }));
    await waitFor(() => expect(previewed.at(-1)!.options).toMatchObject({ send: false }));
    await user.click(await screen.findByRole('button', { name: 'Create, send later' }));
    await waitFor(() => expect(sent[0]?.options).toMatchObject({ send: false }));
  });

  it('is the same import where the answer was lost, and another one where something was changed', async () => {
    takeFile('import/preview', { data: preview() });
    const lost = takeFile('import', refusal('internal', { status: 500 }), 500);
    const { user, choose } = await open();
    await choose();
    await columnOf('Mail');
    const button = () => screen.getByRole('button', { name: 'Create and send' });
    const times = (count: number) => waitFor(() => expect(lost).toHaveLength(count));
    await user.click(button());
    await times(1);
    await waitFor(() => expect(button()).toBeEnabled());
    await user.click(button());
    await times(2);
    await user.type(screen.getByRole('textbox', { name: /^Subject/ }), 'Come in');
    await user.click(button());
    await times(3);
    const ids = lost.map(({ options }) => options.requestId);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
