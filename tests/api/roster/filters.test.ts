import { asAdmin, inviteBatch } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

describe('the roster filtered by attributes', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const list = (query: string) => asAdmin(office.site, 'get', `/members?${query}`);

  const found = async (query: string): Promise<string[]> => {
    const { status, body } = await list(`sort=email&pageSize=100&${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (body.data as { email: string }[]).map(({ email }) => email.split('@')[0]!);
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    const people = [
      { email: 'ann@f.test', firstName: 'Ann', lastName: 'Álvarez', paymentMethod: 'card' },
      { email: 'bea@f.test', firstName: 'Bea', phone: '+34 600 1_2', paymentMethod: 'invoice' },
      { email: 'cid@f.test', lastName: 'Zoe', phone: '', emailNotifications: false },
      { email: 'dan@f.test', firstName: 'Dan', language: 'de' },
    ];
    for (const data of people) {
      await strapi.documents(types.member).create({ data: data as never });
    }
    office.mail.answer(({ recipient }) =>
      recipient.startsWith('bea') ? { code: 550 } : undefined,
    );
    await inviteBatch(office.site, 'ann@f.test bea@f.test');
    await untilLettersSettled(strapi);
    const invitedAt = new Date('2026-03-01T10:00:00Z');
    await setRows(strapi, types.member, { email: 'ann@f.test' }, { invitedAt });
  });

  it.each([
    ['filters[paymentMethod][$eq]=card', ['ann']],
    ['filters[paymentMethod][$ne]=card', ['bea', 'cid', 'dan']],
    ['filters[paymentMethod][$null]=true', ['cid', 'dan']],
    ['filters[paymentMethod][$notNull]=true', ['ann', 'bea']],
    ['filters[phone][$contains]=600', ['bea']],
    ['filters[phone][$contains]=1_2', ['bea']],
    ['filters[phone][$contains]=1%252', []],
    ['filters[phone][$null]=true', ['ann', 'cid', 'dan']],
    ['filters[phone][$startsWith]=%2B34', ['bea']],
    ['filters[firstName][$eq]=ANN', ['ann']],
    ['filters[firstName][$ne]=ANN', ['bea', 'cid', 'dan']],
    ['filters[firstName][$eq]=_nn', []],
    ['filters[lastName][$eq]=alvarez', []],
    ['filters[language][$eq]=de', ['dan']],
    ['filters[emailNotifications][$eq]=false', ['cid']],
    ['filters[hasDeliveryProblem][$eq]=true', ['bea']],
    ['filters[hasDeliveryProblem][$eq]=false', ['ann', 'cid', 'dan']],
    ['filters[invitedAt][$lt]=2026-04-01', ['ann']],
    ['filters[invitedAt][$gte]=2026-03-01T10:00:00.000Z', ['ann']],
    ['filters[invitedAt][$gt]=2026-03-01T10:00:00.000Z', []],
    ['filters[invitedAt][$null]=true', ['bea', 'cid', 'dan']],
    ['filters[createdAt][$gt]=2020-01-01', ['ann', 'bea', 'cid', 'dan']],
    ['filters[email][$endsWith]=@F.test', ['ann', 'bea', 'cid', 'dan']],
    ['filters[state][$eq]=not_invited&filters[lastName][$notNull]=true', ['cid']],
    ['filters[$and][0][email][$contains]=a&filters[$and][1][email][$contains]=n', ['ann', 'dan']],
    ['state=pending&filters[paymentMethod][$eq]=invoice', ['bea']],
    ['q=alvarez', ['ann']],
    ['q=ann+ALVA', ['ann']],
    ['q=ann+zoe', []],
  ])('%s', async (query, emails) => {
    expect(await found(query)).toEqual(emails);
  });

  it('is sorted by when members were last invited, those who never were behind', async () => {
    const pages = [];
    for (const page of [1, 2, 3, 4, 5]) {
      const { body } = await list(`sort=invitedAt:desc&pageSize=1&page=${page}`);
      pages.push(...(body.data as { email: string }[]).map(({ email }) => email));
    }
    expect(pages).toEqual(['ann@f.test', 'dan@f.test', 'cid@f.test', 'bea@f.test']);
    const { body } = await list('sort=invitedAt:desc&pageSize=3');
    expect((body.data as { email: string }[]).map(({ email }) => email)).toEqual(pages.slice(0, 3));
    expect((await list('sort=invitedAt:asc')).status).toBe(200);
  });

  it('shows the site’s own attributes of each member', async () => {
    const { body } = await list('q=bea');
    expect(body.data).toMatchObject([{ phone: '+34 600 1_2', paymentMethod: 'invoice' }]);
  });

  it('says what can be asked for, and nothing private is among it', async () => {
    const { body } = await asAdmin(office.site, 'get', '/members/attributes');
    const attributes = body.data as { name: string; type: string; isOwn: boolean }[];
    expect(attributes.map(({ name }) => name).sort()).toEqual([
      'createdAt',
      'email',
      'emailNotifications',
      'firstName',
      'hasDeliveryProblem',
      'invitedAt',
      'joinedAt',
      'language',
      'lastName',
      'paymentMethod',
      'phone',
      'state',
      'suppression',
      'updatedAt',
    ]);
    expect(attributes.find(({ name }) => name === 'paymentMethod')).toEqual({
      name: 'paymentMethod',
      type: 'enumeration',
      isOwn: true,
      options: ['card', 'invoice', 'direct debit'],
      operators: ['$eq', '$ne', '$null', '$notNull'],
      labels: expect.objectContaining({ label: expect.objectContaining({ de: 'Zahlungsart' }) }),
    });
  });

  const secrets = [
    'emailKey',
    'emailSearch',
    'firstNameSearch',
    'renewedAt',
    'account',
    'id',
    'documentId',
    'createdBy',
    'programs',
    't0.id',
    'nothingOfTheKind',
  ];

  it.each(secrets)('answers alike to any guess at %s', async (name) => {
    const answers = [];
    for (const value of ['a', 'ann@f.test', '616e6e']) {
      for (const operator of ['$startsWith', '$eq', '$null', '$in', '$not']) {
        const { status, body } = await list(`filters[${name}][${operator}]=${value}`);
        answers.push([status, body.error.details.code, body.error.details.errors[0].message]);
      }
    }
    expect(new Set(answers.map(String))).toEqual(
      new Set(['400,invalid_request,No attribute to filter by']),
    );
  });

  it('asks for nothing of an account, however deep', async () => {
    const answers = [];
    for (const value of ['$2', '$x']) {
      const { status, body } = await list(`filters[account][password][$startsWith]=${value}`);
      answers.push([status, body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![0]).toBe(400);
  });

  it('takes the same in a selection', async () => {
    const selection = {
      all: true,
      query: { filters: { paymentMethod: { $eq: 'invoice' } } },
    };
    const { body } = await asAdmin(office.site, 'post', '/batches/review', { selection });
    expect(body.data.lines).toMatchObject([{ email: 'bea@f.test' }]);
    const wrong = { all: true, query: { filters: { emailKey: { $eq: 'a' } } } };
    const refused = await asAdmin(office.site, 'post', '/batches/review', { selection: wrong });
    expect([refused.status, refused.body.error.details.code]).toEqual([400, 'invalid_request']);
  });
});
