import { screen, server, waitFor } from '@strapi/strapi/admin/test';
import { act, renderHook, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Route, Routes, useLocation } from 'react-router-dom';
import { useSelection } from '../../../admin/src/components/selection/useSelection';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, openPage, type Right } from '../support/panel';
import { answerChoices, membersFrom } from './roster';

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

beforeEach(answerChoices);

/** Answers a roster of eight on three pages, of which a search finds five. */
const largeRoster = (isApproximate?: true) =>
  server.use(
    http.get('*/member-invites/members', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const page = Number(query.get('page'));
      const total = query.has('q') ? 5 : 8;
      const first = (page - 1) * 3 + 1;
      const pagination = { page, pageSize: 3, pageCount: Math.ceil(total / 3), total };
      return HttpResponse.json({
        data: membersFrom(first, Math.min(3, total - first + 1)),
        meta: { pagination: isApproximate ? { ...pagination, isApproximate } : pagination },
      });
    }),
  );

const Address = () => {
  const { pathname, search } = useLocation();
  return <p data-testid="where">{pathname + search}</p>;
};

/** Shows the page or, in place of any other page, its address. */
const Where = () => (
  <Routes>
    <Route index element={<MembersPage />} />
    <Route path="*" element={<Address />} />
  </Routes>
);

const open = (at = '/') => openPage(<MembersPage />, { rights: everyRight, at });

const box = (number: number) =>
  screen.findByRole('checkbox', { name: `Select m${number}@harbour.test` });

const tickPage = async (user: ReturnType<typeof open>['user']) => {
  await box(1);
  await user.click(screen.getByRole('checkbox', { name: 'Select all entries' }));
};

const toPage = async (user: ReturnType<typeof open>['user'], page: number) =>
  user.click(await screen.findByRole('link', { name: `Go to page ${page}` }));

/** Adds a tag to the selection, and answers the selection that was sent. */
const sentSelection = async (user: ReturnType<typeof open>['user']) => {
  const asked = answer('post', 'members/actions/remove-tag', { data: { id: 'b1' } });
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove tag…' }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('combobox', { name: 'Tag' }));
  await user.click(await screen.findByRole('option', { name: 'Board' }));
  const title = within(dialog).getByRole('heading').textContent;
  await user.click(within(dialog).getByRole('button', { name: 'Remove tag' }));
  await waitFor(() => expect(asked).toHaveLength(1));
  const { selection } = asked[0]!.body as { selection: unknown };
  return { selection, title };
};

it('selects the page, then all results across pages, but for those unticked on any of them', async () => {
  largeRoster();
  const { user } = open('/?_q=harbour');
  await tickPage(user);
  expect(screen.getByText('3 on this page are ticked.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Select all 5 results' }));
  expect(screen.getByText('Everything is selected: 5 results.')).toBeInTheDocument();
  await user.click(await box(3));
  expect(screen.getByText('4 of 5 results are selected.')).toBeInTheDocument();
  await toPage(user, 2);
  expect(await box(5)).toBeChecked();
  await user.click(await box(5));
  await toPage(user, 1);
  expect(await box(3)).not.toBeChecked();
  expect(await box(2)).toBeChecked();
  expect(screen.getByText('3 of 5 results are selected.')).toBeInTheDocument();
  await expect(sentSelection(user)).resolves.toEqual({
    selection: { all: true, query: { q: 'harbour' }, except: ['m3', 'm5'] },
    title: 'Remove a tag from 3 members',
  });
});

it('keeps ticks from page to page and says that they are there', async () => {
  largeRoster();
  const { user } = open();
  await user.click(await box(2));
  expect(screen.getByText('1 on this page is ticked.')).toBeInTheDocument();
  await toPage(user, 2);
  await user.click(await box(4));
  expect(screen.getByText('2 are ticked, 1 of them on other pages.')).toBeInTheDocument();
  await expect(sentSelection(user)).resolves.toMatchObject({ selection: { ids: ['m2', 'm4'] } });
});

it('keeps ticks when the list is sorted, also of those who stand on other pages then', async () => {
  largeRoster();
  const { user } = open();
  await user.click(await box(2));
  server.use(
    http.get('*/member-invites/members', () =>
      HttpResponse.json({
        data: membersFrom(6, 3),
        meta: { pagination: { page: 1, pageSize: 3, pageCount: 3, total: 8 } },
      }),
    ),
  );
  await user.click(screen.getByText('Address'));
  await user.click(await box(7));
  expect(screen.getByText('2 are ticked, 1 of them on other pages.')).toBeInTheDocument();
  await expect(sentSelection(user)).resolves.toMatchObject({ selection: { ids: ['m2', 'm7'] } });
});

it('starts with none at another search', async () => {
  largeRoster();
  const { user } = open();
  await tickPage(user);
  await user.click(screen.getByRole('button', { name: 'Select all 8 results' }));
  await user.click(screen.getByRole('combobox', { name: 'Status' }));
  await user.click(await screen.findByRole('option', { name: 'Expired' }));
  await waitFor(() => expect(screen.queryByText(/selected/)).not.toBeInTheDocument());
  expect(await box(1)).not.toBeChecked();
  expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
});

it('lets go of everything', async () => {
  largeRoster();
  const { user } = open();
  await tickPage(user);
  await user.click(screen.getByRole('button', { name: 'Select all 8 results' }));
  // The button disappears, but the focus stays in its place.
  expect(document.activeElement).not.toBe(document.body);
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(document.activeElement).not.toBe(document.body);
  expect(await box(1)).not.toBeChecked();
  expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
});

it('says where a number is known only roughly', async () => {
  largeRoster(true);
  const { user } = open();
  await tickPage(user);
  await user.click(screen.getByRole('button', { name: 'Select all about 8 results' }));
  expect(screen.getByText('Everything is selected: about 8 results.')).toBeInTheDocument();
  await expect(sentSelection(user)).resolves.toMatchObject({
    title: 'Remove a tag from about 8 members',
  });
});

it('opens the invite form with everything the filter finds', async () => {
  largeRoster();
  const { user } = openPage(<Where />, { rights: everyRight, at: '/?_q=harbour&program=p1' });
  await tickPage(user);
  await user.click(screen.getByRole('button', { name: 'Select all 5 results' }));
  await user.click(await box(2));
  await user.click(screen.getByRole('button', { name: 'Invite…' }));
  const at = new URL((await screen.findByTestId('where')).textContent!, 'http://panel.test');
  expect(at.pathname).toBe('/plugins/member-invites/invite');
  expect(JSON.parse(at.searchParams.get('selection')!)).toEqual({
    all: true,
    query: { q: 'harbour', program: 'p1' },
    except: ['m2'],
  });
});

describe('the model', () => {
  const rows = (ids: string[]) => ids.map((id) => ({ id }));
  const listed = { rows: rows(['a', 'b']), total: 2500, query: {}, page: '1/2' };
  const useListed = (list: typeof listed) => useSelection(list);

  it('unticks a row that has left its page', () => {
    const { result, rerender } = renderHook(useListed, { initialProps: listed });
    act(() => result.current.tick(rows(['a', 'b'])));
    rerender({ ...listed, rows: rows(['b', 'c']) });
    expect(result.current.selection).toEqual({ ids: ['b'] });
    expect(result.current.elsewhere).toBe(0);
  });

  it('is nothing when all are left out', () => {
    const { result } = renderHook(useListed, { initialProps: { ...listed, total: 2 } });
    act(() => result.current.selectAll());
    act(() => result.current.tick([]));
    expect(result.current).toMatchObject({ count: 0, isAll: false, rows: [] });
  });

  it.each(['ticked', 'left out'])('knows when more were %s than the server takes', (kind) => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ id: `m${index}` }));
    const list = { ...listed, rows: many };
    const { result } = renderHook(useListed, { initialProps: list });
    if (kind === 'left out') act(() => result.current.selectAll());
    act(() => result.current.tick(kind === 'ticked' ? many.slice(1) : many.slice(0, 1)));
    expect(result.current.isTooLong).toBe(false);
    act(() => result.current.tick(kind === 'ticked' ? many : []));
    expect(result.current.isTooLong).toBe(true);
  });
});
