import * as cheerio from 'cheerio';
import { accountsOf } from '../../support/accounts';
import { consentsOf, historyOf, lookUp } from '../../support/consents';
import { inviteOne, type Invited } from '../../support/invite';
import { accept } from '../../support/invitee';
import { findRow, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { defaultSettings } from '../../support/default-settings';

const password = 'correct horse';

/** Answers the calendar date so many years, months and days from now, in UTC. */
const date = ({ years = 0, days = 0 }: { years?: number; days?: number }): string => {
  const at = new Date();
  const day = new Date(
    Date.UTC(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate() + days),
  );
  return day.toISOString().slice(0, 10);
};

describe('a minimum age', () => {
  const office = officeForTests();
  let invited: Invited;
  let made = 0;

  const set = (joining: object, fields: string[] = []) =>
    office.site.settings.update({ joining, invitations: { fields } });
  const join = (more: object) => accept(office.site, { token: invited.token, password, ...more });
  const path = () => new URL(invited.link).pathname;
  const open = async () => cheerio.load((await office.site.request.get(path()).expect(200)).text);
  const post = (form: object) =>
    office.site.request
      .post(path())
      .type('form')
      .send({ password, passwordConfirmation: password, ...form });
  const expectNobodyJoined = async () => {
    expect(await accountsOf(office.site, invited.email)).toEqual([]);
    expect(await findRow(office, 'invitation', { documentId: invited.id })).toMatchObject({
      state: 'pending',
    });
  };

  /** Adds an attribute to the member type for one test, as a developer might have done. */
  const withBirthday = async (name: string, run: () => Promise<void>) => {
    const { attributes } = office.site.strapi.contentType(types.member);
    const { phone } = attributes;
    // The column of another attribute keeps the date, because the tables are made at the start.
    Object.assign(attributes, { [name]: { ...phone, type: 'date' } });
    try {
      await run();
    } finally {
      if (name === 'phone') Object.assign(attributes, { phone });
      else Reflect.deleteProperty(attributes, name);
    }
  };

  beforeEach(async () => {
    made += 1;
    invited = await inviteOne(office, `person${made}@age.test`);
    await untilLettersSettled(office.site.strapi);
    await set({ ...defaultSettings.joining, minimumAge: 16 });
  });

  it('is asked about on the page and by lookup', async () => {
    const $ = await open();
    const input = $('[name="dateOfBirth"]');
    expect(input.attr()).toMatchObject({ type: 'date', autocomplete: 'bday', required: '' });
    expect($('label[for="field-dateOfBirth"]').text()).toBe('Date of birth');
    expect(await lookUp(office, invited.token)).toMatchObject({
      minimumAge: 16,
      fields: [{ name: 'dateOfBirth', type: 'date', required: true, minimumAge: 16 }],
    });
    await set({ minimumAge: 0 });
    expect((await open())('[name="dateOfBirth"]')).toHaveLength(0);
    expect(await lookUp(office, invited.token)).toMatchObject({ minimumAge: null, fields: [] });
    expect((await join({ dateOfBirth: '1984-02-29' })).status).toBe(400);
  });

  it('lets in who is that old today, and keeps of it that the age was confirmed', async () => {
    const dateOfBirth = date({ years: -16 });
    await post({ dateOfBirth }).expect(200);
    const member = await findRow(office, 'member', { email: invited.email });
    expect(member).toMatchObject({ state: 'validated' });
    const [entry] = await historyOf(office, invited.email);
    expect(entry).toMatchObject({
      outcome: 'agreed',
      notes: [{ id: 'age_confirmed', values: { years: 16 } }],
      consents: [],
    });
    expect(await consentsOf(office, invited.email)).toEqual([]);
    const everything = JSON.stringify([member, await historyOf(office, invited.email)]);
    expect(everything).not.toContain(dateOfBirth);
  });

  it('turns away who is a day too young, in words, and nothing is stored', async () => {
    const dateOfBirth = date({ years: -16, days: 1 });
    const refused = await post({ dateOfBirth });
    expect(refused.status).toBe(400);
    const $ = cheerio.load(refused.text);
    expect($('#field-dateOfBirth-problem').text()).toBe(
      'You must be at least 16 years old to join.',
    );
    expect($('[name="dateOfBirth"]').val()).toBe(dateOfBirth);
    const { status, body } = await join({ dateOfBirth });
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors).toEqual([
      {
        path: ['dateOfBirth'],
        code: 'too_young',
        values: { min: 16 },
        message: 'You must be at least 16 years old to join.',
      },
    ]);
    await expectNobodyJoined();
    expect((await historyOf(office, invited.email)).map(({ outcome }) => outcome)).toEqual([
      'sent',
      'invited',
    ]);
  });

  it('counts the days of the organisation’s own time zone', async () => {
    const today = new Date();
    const zones = ['Pacific/Kiritimati', 'Etc/GMT+12'];
    // These two are 26 hours apart, so at any moment the later one is a day ahead.
    const days = zones.map((timeZone) =>
      new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(today),
    );
    expect(days[0]! > days[1]!).toBe(true);
    const dateOfBirth = `${Number(days[0]!.slice(0, 4)) - 16}${days[0]!.slice(4)}`;
    await office.site.settings.update({ organisation: { timeZone: zones[1] } });
    expect((await join({ dateOfBirth })).status).toBe(400);
    await office.site.settings.update({ organisation: { timeZone: zones[0] } });
    expect((await join({ dateOfBirth })).status).toBe(200);
    await office.site.settings.update({ organisation: { timeZone: 'UTC' } });
  });

  it.each([
    ['2001-02-31', 'not_a_date'],
    ['2001-02-29', 'not_a_date'],
    ['29.02.1984', 'not_a_date'],
    ['1984-02-29T00:00:00Z', 'not_a_date'],
    ['1800-01-01', 'not_a_birth_date'],
    ['0001-01-01', 'not_a_birth_date'],
    [date({ days: 2 }), 'not_a_birth_date'],
    ['', 'required'],
    [null, 'required'],
    [undefined, 'required'],
    [19840229, 'not_a_date'],
    [['1984-02-29'], 'not_a_date'],
  ])('refuses %j as a date of birth: %s', async (dateOfBirth, code) => {
    const { status, body } = await join({ dateOfBirth });
    expect([status, body.error.details.errors]).toMatchObject([
      400,
      [{ path: ['dateOfBirth'], code }],
    ]);
    await expectNobodyJoined();
  });

  it('keeps the date where the site has an attribute for it', async () => {
    await withBirthday('phone', async () => {
      await set({ minimumAge: 16, dateOfBirthField: 'phone' });
      const $ = await open();
      expect([$('[name="dateOfBirth"]').length, $('[name="phone"]').attr('type')]).toEqual([
        0,
        'date',
      ]);
      expect($('[name="phone"]').is('[required]')).toBe(true);
      expect((await join({ phone: date({ years: -3 }) })).body.error.details.errors).toMatchObject([
        { path: ['phone'], code: 'too_young' },
      ]);
      expect((await join({ phone: '1984-02-29' })).status).toBe(200);
      expect(await findRow(office, 'member', { email: invited.email })).toMatchObject({
        phone: '1984-02-29',
      });
    });
  });

  it('is judged by a field of that very name, which the site has chosen and keeps', async () => {
    await withBirthday('dateOfBirth', async () => {
      await set({ minimumAge: 16, dateOfBirthField: null }, ['firstName', 'dateOfBirth']);
      const { fields } = await lookUp(office, invited.token);
      expect(fields.map(({ name, required }) => [name, required])).toEqual([
        ['firstName', false],
        ['dateOfBirth', true],
      ]);
      expect((await open())('[name="dateOfBirth"]')).toHaveLength(1);
      const { body } = await join({ dateOfBirth: date({ years: -3 }) });
      expect(body.error.details.errors).toMatchObject([{ code: 'too_young' }]);
    });
  });

  it.each(['paymentMethod', 'firstName', 'createdAt', 'email', 'nosuch'])(
    'cannot be kept in %s',
    async (dateOfBirthField) => {
      await expect(set({ dateOfBirthField })).rejects.toMatchObject({
        details: { errors: [{ path: ['joining', 'dateOfBirthField'] }] },
      });
    },
  );
});
