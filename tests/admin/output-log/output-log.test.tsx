import { fireEvent, screen, server, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { OutputLog } from '../../../admin/src/components/output-log/OutputLog';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { answer, openPage, pageOf, refuse } from '../support/panel';
import { batchWithLog, letters, line, outcomes } from '../support/records';
import { note } from '../../../shared/notes';

const open = (at = '/', canOpenMembers = false) =>
  openPage(<OutputLog batchId="b1" />, { rights: ['read'], at, canOpenMembers });

const answerBatch = (change: Partial<BatchWithLog> = {}, log = [line()]) =>
  answer('get', 'batches/b1', { data: batchWithLog(change, log) });

const oneMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('lines', () => {
  it('shows what was typed, the address, the outcome with its reason, and the delivery', async () => {
    answerBatch({}, [
      line({ delivery: { state: 'failed', reason: '550 no such user', at: null } }),
      line({
        line: 2,
        typed: 'cora@gmial.test',
        email: 'cora@gmial.test',
        outcome: 'suppressed',
        notes: [note('declined_for_good')],
        suggestion: 'cora@gmail.test',
        delivery: undefined,
      }),
    ]);
    open();
    const [, ben, cora] = await screen.findAllByRole('row');
    for (const shown of ['Ben <BEN@harbour.test>', 'ben@harbour.test', 'Invited', 'Failed']) {
      expect(within(ben!).getByText(shown)).toBeInTheDocument();
    }
    expect(within(ben!).getByText('550 no such user')).toBeInTheDocument();
    expect(within(cora!).getByText('Not mailed')).toBeInTheDocument();
    expect(within(cora!).getByText('Asked never to be invited again.')).toBeInTheDocument();
    expect(within(cora!).getByText('Did you mean cora@gmail.test?')).toBeInTheDocument();
  });

  it('counts the addresses by outcome', async () => {
    answerBatch({ counts: outcomes({ invited: 12, duplicate: 1 }) });
    open();
    const counts = await screen.findByRole('list', { name: 'Addresses by outcome' });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['12 Invited', '1 Duplicate']);
  });

  it('leads to the member only for a role that may open members', async () => {
    answerBatch();
    const { unmount } = open('/', true);
    expect(await screen.findByRole('link', { name: 'ben@harbour.test' })).toHaveAttribute(
      'href',
      expect.stringContaining('plugin::member-invites.member/m1'),
    );
    unmount();
    open();
    expect(await screen.findByText('ben@harbour.test')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('asks for a long log page by page', async () => {
    answerBatch({ total: 250 });
    const asked = answer('get', 'batches/b1/log', {
      ...pageOf([line({ line: 101 })]),
      meta: { pagination: { page: 2, pageSize: 100, pageCount: 3, total: 250 } },
    });
    open('/?page=2');
    expect(await screen.findByRole('link', { name: 'Go to page 3' })).toBeInTheDocument();
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({ page: '2', pageSize: '100' });
  });

  it('says why an output log cannot be shown', async () => {
    refuse('get', 'batches/b1', { status: 404, code: 'batch_unknown' });
    open();
    expect(await screen.findByText('There is no such output log.')).toBeInTheDocument();
  });
});

describe('problems only', () => {
  it('asks the server for the lines with problems, from their first page', async () => {
    answerBatch({ total: 250 });
    const asked = answer('get', 'batches/b1/log', pageOf([line()]));
    const { user } = open('/?page=3');
    await user.click(await screen.findByRole('checkbox', { name: 'Problems only' }));
    await waitFor(() =>
      expect(Object.fromEntries(asked.at(-1)!.url.searchParams)).toEqual({
        page: '1',
        pageSize: '100',
        problems: 'true',
      }),
    );
  });

  it('says that nothing needs attention, and leads back to all addresses', async () => {
    answerBatch();
    answer('get', 'batches/b1/log', pageOf([]));
    const { user } = open('/?problems=true');
    expect(await screen.findByText('No address needs attention.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all addresses' }));
    expect(await screen.findByText('ben@harbour.test')).toBeInTheDocument();
  });
});

describe('progress', () => {
  it('counts addresses while they are worked off', async () => {
    answerBatch({ state: 'processing', total: 120, done: 37 });
    open();
    const bar = await screen.findByRole('progressbar', { name: 'Addresses processed' });
    expect(bar).toHaveAttribute('aria-valuenow', '37');
    expect(bar).toHaveAttribute('aria-valuemax', '120');
    expect(screen.getByText('37 of 120 addresses processed')).toBeInTheDocument();
  });

  it('counts letters while they leave, and those that could not be delivered apart', async () => {
    answerBatch({ letters: letters({ sent: 35, failed: 1, bounced: 1, queued: 80, sending: 3 }) });
    open();
    const bar = await screen.findByRole('progressbar', { name: 'Letters sent' });
    expect(bar).toHaveAttribute('aria-valuenow', '37');
    expect(bar).toHaveAttribute(
      'aria-valuetext',
      '35 of 120 letters sent, 2 could not be delivered',
    );
    expect(screen.getByText('The letters are being sent.')).toHaveAttribute('role', 'status');
  });

  it('says when letters will be sent that wait for their moment', async () => {
    answerBatch({ letters: letters({ queued: 2 }), sendAt: '2099-05-04T10:00:00.000Z' });
    open();
    expect(await screen.findByText(/2 letters will be sent on May 4, 2099/)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it.each([
    ['every letter was sent', {}, 'All letters are out.'],
    [
      'nothing was to be sent',
      { send: false, letters: letters({}) },
      'The addresses are on the roster. No letter was sent, as you chose.',
    ],
    ['there was nobody to write to', { letters: letters({}) }, 'There was no letter to send.'],
    [
      'an invitation was closed before',
      { letters: letters({ sent: 3, cancelled: 1 }) },
      'All letters are out, but for 1 whose invitation was closed before.',
    ],
  ])('is finished when %s', async (_, change, words) => {
    answerBatch(change);
    open();
    expect(await screen.findByText(words)).toHaveAttribute('role', 'status');
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('names letters that could not be delivered, and shows them', async () => {
    answerBatch({ letters: letters({ sent: 3, failed: 1, bounced: 1 }) });
    const asked = answer('get', 'batches/b1/log', pageOf([line()]));
    const { user } = open();
    expect(await screen.findByText('2 letters could not be delivered.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show problems' }));
    await waitFor(() => expect(asked[0]?.url.searchParams.get('problems')).toBe('true'));
    expect(screen.getByRole('checkbox', { name: 'Problems only' })).toBeChecked();
  });
});

describe('following a batch', () => {
  it('looks again until the last letter is out, at the lines as well, and then no more', async () => {
    const looked = answerBatch({ total: 250, letters: letters({ sent: 250 }) });
    const lines = answer('get', 'batches/b1/log', pageOf([line()]));
    server.use(
      http.get(
        '*/member-invites/batches/b1',
        () =>
          HttpResponse.json({
            data: batchWithLog({ total: 250, letters: letters({ queued: 1, sent: 249 }) }),
          }),
        { once: true },
      ),
    );
    open();
    expect(await screen.findByText('249 of 250 letters sent')).toBeInTheDocument();
    expect(await screen.findByText('All letters are out.')).toBeInTheDocument();
    await waitFor(() => expect(lines.length).toBeGreaterThan(1));
    const looks = [looked.length, lines.length];
    await oneMoment(2_500);
    expect([looked.length, lines.length]).toEqual(looks);
  }, 15_000);

  it('rests while nobody sees the tab', async () => {
    const asked = answerBatch({ letters: letters({ queued: 1 }) });
    const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    open();
    await screen.findByText('0 of 1 letter sent');
    await oneMoment(2_500);
    expect(asked).toHaveLength(1);
    hidden.mockReturnValue('visible');
    fireEvent(document, new Event('visibilitychange'));
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
    hidden.mockRestore();
  }, 15_000);
});

describe('the CSV file', () => {
  const saved: { name: string; href: string }[] = [];

  beforeEach(() => {
    saved.length = 0;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, href: this.href });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('is saved as the server answered it, byte order mark included', async () => {
    answerBatch();
    const csv = '\uFEFFline,typed\r\n1,Bén\r\n';
    const files: Blob[] = [];
    jest.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    server.use(
      http.get('*/member-invites/batches/b1/log.csv', () =>
        HttpResponse.text(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }),
      ),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Download CSV' }));
    await waitFor(() =>
      expect(saved).toEqual([{ name: 'output-log-2026-11-20.csv', href: 'blob:file' }]),
    );
    expect(Buffer.from(await files[0]!.arrayBuffer())).toEqual(Buffer.from(csv));
  });

  it('holds the problems only, while only they are shown', async () => {
    answerBatch();
    answer('get', 'batches/b1/log', pageOf([line()]));
    const asked = answer('get', 'batches/b1/log.csv', '');
    const { user } = open('/?problems=true');
    await user.click(await screen.findByRole('button', { name: 'Download problems as CSV' }));
    await waitFor(() => expect(asked[0]?.url.searchParams.get('problems')).toBe('true'));
    expect(asked[0]?.url.searchParams.get('language')).toBe('en');
  });

  it.each([
    [403, /Your role does not allow this/],
    [500, /The file could not be made/],
  ])('is explained when the server answers %d instead', async (status, words) => {
    answerBatch();
    refuse('get', 'batches/b1/log.csv', { status, code: 'any' });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Download CSV' }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(saved).toEqual([]);
  });
});
