import { accountsOf } from '../../support/accounts';
import { answersTo, consentsOf, historyOf, lookUp, news, terms } from '../../support/consents';
import { inviteOne, type Invited } from '../../support/invite';
import { accept } from '../../support/invitee';
import { findRow, officeForTests, types } from '../../support/office';
import { setRows } from '../../support/rows';

const password = 'correct horse';

describe('consents for a front end of the site’s own', () => {
  const office = officeForTests();
  let invited: Invited;
  let made = 0;

  const ask = (...consents: object[]) =>
    office.site.settings.update({ joining: { consents: consents as never } });
  const asked = async () => (await lookUp(office, invited.token)).consents;
  const join = (consents?: unknown) =>
    accept(office.site, { token: invited.token, password, ...(consents ? { consents } : {}) });
  const expectNobodyJoined = async () => {
    expect(await accountsOf(office.site, invited.email)).toEqual([]);
    expect(await consentsOf(office, invited.email)).toEqual([]);
    expect(await findRow(office, 'member', { email: invited.email })).toMatchObject({
      state: 'pending',
      account: null,
    });
  };

  beforeEach(async () => {
    made += 1;
    invited = await inviteOne(office, `person${made}@consents.test`);
    await ask(terms, news);
  });

  it('are listed by lookup in the language of the reader', async () => {
    await setRows(office.site.strapi, types.member, { email: invited.email }, { language: 'fr' });
    expect(await asked()).toEqual([
      {
        key: 'terms',
        version: '2',
        required: true,
        text: 'J’accepte les conditions.',
        url: 'https://club.example/terms',
        language: 'fr',
        hash: expect.any(String),
      },
      {
        key: 'news',
        version: 'May 2026',
        required: false,
        text: news.words.en,
        url: null,
        language: 'en',
        hash: expect.any(String),
      },
    ]);
  });

  it('are recorded with the acceptance', async () => {
    expect((await join(answersTo(await asked(), 'terms'))).status).toBe(200);
    expect(
      (await consentsOf(office, invited.email)).map(({ key, agreed }) => [key, agreed]),
    ).toEqual([
      ['terms', true],
      ['news', false],
    ]);
  });

  it('may leave out one that nobody was shown, of which there is then no record', async () => {
    const [first] = await asked();
    expect((await join(answersTo([first!], 'terms'))).status).toBe(200);
    expect(await consentsOf(office, invited.email)).toHaveLength(1);
  });

  it('must hold those that are needed, each refused at its path', async () => {
    const answers = answersTo(await asked(), 'news');
    for (const consents of [undefined, {}, answers]) {
      const { status, body } = await join(consents);
      expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
      expect(body.error.details.errors).toEqual([
        {
          path: ['consents', 'terms'],
          code: 'consent_required',
          values: {},
          message: expect.any(String),
        },
      ]);
    }
    await expectNobodyJoined();
  });

  it('are refused with a code of their own once the words have changed', async () => {
    const before = answersTo(await asked(), 'terms', 'news');
    await ask(terms, { ...news, version: 'June 2026' });
    const { status, body } = await join(before);
    expect([status, body.error.details.code]).toEqual([409, 'consents_changed']);
    expect(body.error.details.errors).toMatchObject([
      { path: ['consents', 'news'], code: 'consent_changed' },
    ]);
    await expectNobodyJoined();
    expect((await join(answersTo(await asked(), 'terms'))).status).toBe(200);
    expect(await consentsOf(office, invited.email)).toMatchObject([
      {},
      { key: 'news', version: 'June 2026' },
    ]);
  });

  it('are refused before a password is judged or hashed', async () => {
    const { body } = await accept(office.site, { token: invited.token, password: 'x' });
    expect(body.error.details.errors).toMatchObject([{ path: ['consents', 'terms'] }]);
  });

  it('are judged again while the acceptance is written: words that change meanwhile undo it', async () => {
    const answers = answersTo(await asked(), 'terms');
    let changes = 0;
    const unsubscribe = office.site.strapi.db.lifecycles.subscribe({
      models: [types.invitation],
      async beforeUpdateMany() {
        changes += 1;
        await ask({ ...terms, version: '3' }, news);
      },
    });
    const { status, body } = await join(answers).then((answer) => {
      unsubscribe();
      return answer;
    });
    expect(changes).toBeGreaterThan(0);
    expect([status, body.error.details.code]).toEqual([409, 'consents_changed']);
    await expectNobodyJoined();
  });

  it.each([
    [{ other: { hash: 'x', agreed: true } }, ['consents', 'other']],
    [{ constructor: { hash: 'x', agreed: true } }, ['consents', 'constructor']],
    [{ terms: true }, ['consents', 'terms']],
    [{ terms: { agreed: true } }, ['consents', 'terms', 'hash']],
    [{ terms: { hash: 'x', agreed: 'true' } }, ['consents', 'terms', 'agreed']],
    [{ terms: { hash: { $ne: '' }, agreed: true } }, ['consents', 'terms', 'hash']],
    [{ terms: { hash: 'x'.repeat(101), agreed: true } }, ['consents', 'terms', 'hash']],
    [{ terms: { hash: 'x', agreed: true, at: '2020' } }, ['consents', 'terms', 'at']],
    [[], ['consents']],
    ['terms', ['consents']],
  ])('are refused as %j', async (consents, path) => {
    const { status, body } = await join(consents);
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors[0].path).toEqual(path);
    await expectNobodyJoined();
  });

  it('are asked for in the site’s own code as well', async () => {
    const service = office.site.strapi.plugin('member-invites').service('invitations');
    const { token } = invited;
    await expect(service.accept({ token, password })).rejects.toMatchObject({
      details: { code: 'invalid_request' },
    });
    await service.accept({ token, password, consents: answersTo(await asked(), 'terms') });
    const [entry] = await historyOf(office, invited.email);
    expect(entry).toMatchObject({
      outcome: 'agreed',
      consents: [{ key: 'terms' }, { key: 'news' }],
    });
  });
});
