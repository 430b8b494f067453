import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, openPage, pageOf, refuse, type Asked } from '../support/panel';
import { answerChoices, member } from './roster';

type User = ReturnType<typeof openPage>['user'];

beforeEach(answerChoices);

const everybody = () => answer('get', 'members', pageOf([member()]));

const open = (at = '/') => openPage(<MembersPage />, { rights: ['read'], at });

const queryOf = (asked: Asked[]): Record<string, string> =>
  Object.fromEntries(
    [...asked.at(-1)!.url.searchParams].filter(([name]) => !name.startsWith('page')),
  );

const choose = async (user: User, field: string, option: string) => {
  await user.click(await screen.findByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
};

const optionsOf = async (user: User, field: string) => {
  await user.click(await screen.findByRole('combobox', { name: field }));
  const names = (await screen.findAllByRole('option')).map((option) => option.textContent);
  await user.keyboard('{Escape}');
  // Strapi's own selects begin with a hint.
  return names.filter((name) => name !== 'Choose here');
};

const openFilters = async (user: User) =>
  user.click(await screen.findByRole('button', { name: 'Filters' }));

describe('the form', () => {
  it('offers every attribute in the words of the admin, problems and dates first, and no status', async () => {
    everybody();
    const { user } = open();
    await openFilters(user);
    expect(await optionsOf(user, 'Select field')).toEqual([
      'Delivery problem',
      'Last invited',
      'Payment method',
      'Phone',
      'Boats',
      'Address',
    ]);
  });

  it('adds a condition to the URL, and with it to what the server is asked', async () => {
    const asked = everybody();
    const { user } = open('/?page=4&_q=a%26b');
    await openFilters(user);
    await choose(user, 'Select field', 'Payment method');
    await choose(user, 'Select filter', 'is not');
    await choose(user, 'Payment method', 'Card');
    await user.click(screen.getByRole('button', { name: 'Add filter' }));
    expect(await screen.findByText('Payment method is not Card')).toBeInTheDocument();
    expect(queryOf(asked)).toEqual({ q: 'a&b', 'filters[$and][0][paymentMethod][$ne]': 'card' });
    expect(asked.at(-1)!.url.searchParams.get('page')).toBe('1');
  });

  it('names a program and a tag that were deleted, so that they can be taken away', async () => {
    everybody();
    const { user } = open('/?program=p9&tag=t9');
    const program = await screen.findByRole('combobox', { name: 'Program' });
    expect(program).toHaveTextContent('Deleted program');
    expect(await screen.findByRole('combobox', { name: 'Tag' })).toHaveTextContent('Deleted tag');
    await user.click(screen.getByRole('button', { name: 'Show every program' }));
    await waitFor(() => expect(program).not.toHaveTextContent('Deleted program'));
  });

  it('keeps the keyboard where it was when a condition is taken away', async () => {
    everybody();
    const { user } = open('/?filters[$and][0][phone][$null]=true');
    await user.click(await screen.findByRole('button', { name: /^Remove filter: Phone/ }));
    await waitFor(() => expect(screen.queryByText('Phone is empty')).not.toBeInTheDocument());
    expect(screen.getByRole('group', { name: 'Filters' })).toHaveFocus();
  });

  it.each([
    ['Last invited', ['is from', 'is before', 'is after', 'is up to', 'is empty', 'is not empty']],
    ['Boats', ['is', 'is more than', 'is less than']],
    ['Phone', ['is', 'is not', 'contains', 'begins with', 'is empty', 'is not empty']],
  ])(
    'has the operators that the server names for %s, but no exact moment',
    async (attribute, operators) => {
      everybody();
      const { user } = open();
      await openFilters(user);
      await choose(user, 'Select field', attribute);
      expect(await optionsOf(user, 'Select filter')).toEqual(operators);
    },
  );

  it('keeps no value and no operator of another attribute', async () => {
    const asked = everybody();
    const { user } = open();
    await openFilters(user);
    await choose(user, 'Select field', 'Phone');
    await choose(user, 'Select filter', 'contains');
    await user.type(screen.getByRole('textbox', { name: 'Phone' }), '06');
    await choose(user, 'Select field', 'Boats');
    expect(screen.getByRole('combobox', { name: 'Select filter' })).toHaveTextContent('is');
    // A zero is a value too.
    await user.type(screen.getByRole('textbox', { name: 'Boats' }), '0');
    await user.click(screen.getByRole('button', { name: 'Add filter' }));
    expect(await screen.findByText('Boats is 0')).toBeInTheDocument();
    expect(queryOf(asked)).toEqual({ 'filters[$and][0][boats][$eq]': '0' });
  });

  it('asks yes or no about a delivery problem', async () => {
    const asked = everybody();
    const { user } = open();
    await openFilters(user);
    await choose(user, 'Delivery problem', 'Yes');
    await user.click(screen.getByRole('button', { name: 'Add filter' }));
    expect(await screen.findByText('Delivery problem is Yes')).toBeInTheDocument();
    expect(queryOf(asked)).toEqual({ 'filters[$and][0][hasDeliveryProblem][$eq]': 'true' });
  });
});

describe('the URL', () => {
  const two =
    'filters[$and][0][phone][$contains]=06%26&filters[$and][1][invitedAt][$gt]=2026-11-01T00:00:00.000Z';

  it('is what is filtered by, condition by condition', async () => {
    const asked = everybody();
    open(`/?${two}&tag=t1`);
    expect(await screen.findByText('Phone contains 06&')).toBeInTheDocument();
    expect(screen.getByText(/^Last invited is after Nov 1, 2026/)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveTextContent('Board');
    expect(queryOf(asked)).toEqual({
      tag: 't1',
      'filters[$and][0][phone][$contains]': '06&',
      'filters[$and][1][invitedAt][$gt]': '2026-11-01T00:00:00.000Z',
    });
  });

  it('loses one condition at a click on it, and keeps what else it says', async () => {
    const asked = everybody();
    const { user } = open(`/?${two}&_q=x%26y`);
    await user.click(
      await screen.findByRole('button', { name: /^Remove filter: Last invited is after/ }),
    );
    await waitFor(() =>
      expect(queryOf(asked)).toEqual({ q: 'x&y', 'filters[$and][0][phone][$contains]': '06&' }),
    );
    expect(screen.queryByText(/^Last invited/)).not.toBeInTheDocument();
  });

  it('keeps its conditions when a select changes', async () => {
    const asked = everybody();
    const { user } = open(`/?${two}`);
    await choose(user, 'Status', 'Expired');
    await waitFor(() => expect(queryOf(asked)).toMatchObject({ state: 'expired' }));
    expect(queryOf(asked)['filters[$and][0][phone][$contains]']).toBe('06&');
  });

  it.each([
    ['filters=abc', {}],
    ['filters[$and]=abc', {}],
    ['filters[$and][0]=abc&filters[$and][1][phone][$eq]=1', { phone: '1' }],
    ['filters[$and][0][phone]=1', {}],
    ['filters[$and][0][phone][$nonsense]=1', {}],
    ['filters[$and][0][phone][$eq][a]=1', {}],
    ['filters[phone][$eq]=1', { phone: '1' }],
  ])('may say what makes no sense: %s', async (query, { phone }: { phone?: string }) => {
    const asked = everybody();
    const { user } = open(`/?${query}`);
    await screen.findByText('anna@harbour.test');
    expect(queryOf(asked)).toEqual(phone ? { 'filters[$and][0][phone][$eq]': phone } : {});
    // Strapi's form reads the URL as well.
    await openFilters(user);
    await choose(user, 'Delivery problem', 'No');
    await user.click(screen.getByRole('button', { name: 'Add filter' }));
    expect(await screen.findByText('Delivery problem is No')).toBeInTheDocument();
    expect(Object.keys(queryOf(asked))).toHaveLength(phone ? 2 : 1);
  });

  it('is told by the server when it asks for what is not there, with a way out', async () => {
    refuse('get', 'members', { status: 400, code: 'invalid_request' });
    const { user } = open('/?filters[$and][0][shoeSize][$eq]=1');
    expect(await screen.findByText(/These filters cannot be used/)).toBeInTheDocument();
    expect(screen.getByText('Shoe size is 1')).toBeInTheDocument();
    const asked = everybody();
    await user.click(screen.getByRole('button', { name: 'Show all members' }));
    expect(await screen.findByText('anna@harbour.test')).toBeInTheDocument();
    expect(queryOf(asked)).toEqual({});
  });

  it('goes to the last page and keeps its conditions', async () => {
    const asked = answer('get', 'members', {
      data: [member()],
      meta: { pagination: { page: 9, pageSize: 20, pageCount: 2, total: 21 } },
    });
    open('/?page=9&filters[$and][0][phone][$contains]=06%26');
    await waitFor(() => expect(asked.at(-1)!.url.searchParams.get('page')).toBe('2'));
    expect(queryOf(asked)).toEqual({ 'filters[$and][0][phone][$contains]': '06&' });
  });
});

it('says that search looks at beginnings where it does', async () => {
  const page = pageOf([member()]);
  answer('get', 'members', { ...page, meta: { ...page.meta, search: 'beginnings' } });
  open('/?_q=an');
  expect(await screen.findByText(/search looks at the beginnings/)).toBeInTheDocument();
});

it('filters by tag', async () => {
  const asked = everybody();
  const { user } = open();
  await choose(user, 'Tag', 'Guests');
  await waitFor(() => expect(queryOf(asked)).toEqual({ tag: 't2' }));
  expect(within(screen.getByRole('combobox', { name: 'Tag' })).getByText('Guests')).toBeVisible();
});
