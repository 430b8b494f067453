import { asInvitee } from '../../support/invitee';
import * as cheerio from 'cheerio';
import { accountsOf, createAccount } from '../../support/accounts';
import { inviteOne, type Invited } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const password = 'correct horse';

describe('what the join page asks for', () => {
  const office = officeForTests();
  let invited: Invited;
  let made = 0;

  const choose = (...fields: string[]) => office.site.settings.update({ invitations: { fields } });
  const member = () => findRow(office, 'member', { email: invited.email });
  const store = (data: Record<string, unknown>) =>
    setRows(office.site.strapi, types.member, { email: invited.email }, data);
  const accept = (more: Record<string, unknown>) =>
    asInvitee(office.site, 'accept', { token: invited.token, password, ...more });
  const path = () => new URL(invited.link).pathname;
  const open = async () => cheerio.load((await office.site.request.get(path()).expect(200)).text);
  const submit = (form: Record<string, string>) =>
    office.site.request
      .post(path())
      .type('form')
      .send({ password, passwordConfirmation: password, ...form });

  /** Adds attributes to the member type for one test, as a developer might have done. */
  const withAttributes = async (more: Record<string, object>, run: () => Promise<void>) => {
    const { attributes } = office.site.strapi.contentType(types.member);
    const before = Object.fromEntries(Object.keys(more).map((name) => [name, attributes[name]]));
    for (const [name, change] of Object.entries(more)) {
      Object.assign(attributes, { [name]: { ...attributes[name], ...change } });
    }
    try {
      await run();
    } finally {
      for (const [name, attribute] of Object.entries(before)) {
        if (attribute) Object.assign(attributes, { [name]: attribute });
        else Reflect.deleteProperty(attributes, name);
      }
    }
  };

  beforeEach(async () => {
    made += 1;
    invited = await inviteOne(office, `person${made}@fields.test`);
    await untilLettersSettled(office.site.strapi);
    await choose('firstName', 'phone', 'paymentMethod');
  });

  it('is listed by lookup, without what is stored in it', async () => {
    await store({ firstName: 'Ada', phone: '+49 30 111' });
    const { body, text } = await asInvitee(office.site, 'lookup', { token: invited.token });
    expect(body.data.fields).toEqual([
      { name: 'firstName', type: 'string', required: false, label: 'First name', maxLength: 200 },
      { name: 'phone', type: 'string', required: false, label: 'Phone', maxLength: 40 },
      {
        name: 'paymentMethod',
        type: 'enumeration',
        required: false,
        label: 'Payment method',
        options: ['card', 'invoice', 'direct debit'],
        optionLabels: { card: 'Card', invoice: 'Invoice', 'direct debit': 'Direct debit' },
      },
    ]);
    expect(text).not.toMatch(/111/);
  });

  it('stands on the page in its order, and shows of what is stored the names alone', async () => {
    await store({ firstName: 'Ada', phone: '+49 30 111', paymentMethod: 'invoice' });
    const $ = await open();
    const labels = $('main > form').first().find('label');
    expect(labels.map((_, label) => $(label).text()).get()).toEqual([
      'First name',
      'Phone',
      'Payment method',
      'New password',
      'The same password again',
    ]);
    expect($('[name="firstName"]').val()).toBe('Ada');
    expect($('[name="phone"]').val()).toBe('');
    expect(
      $('select[name="paymentMethod"] option')
        .map((_, one) => $(one).text())
        .get(),
    ).toEqual(['Please choose', 'Card', 'Invoice', 'Direct debit']);
    expect($('option[selected]')).toHaveLength(0);
    labels.each((_, label) => {
      expect($(`#${$(label).attr('for')}`)).toHaveLength(1);
    });
  });

  it('is asked in the language of the page, and so is what is wrong with it', async () => {
    await store({ language: 'fr' });
    const $ = await open();
    const labels = $('main > form').first().find('label');
    expect(
      labels
        .map((_, label) => $(label).text())
        .get()
        .slice(0, 3),
    ).toEqual(['Prénom', 'Téléphone', 'Moyen de paiement']);
    expect($('option').last().text()).toBe('Prélèvement');
    expect($('[name="phone"]').attr('maxlength')).toBe('40');
    const refused = cheerio.load((await submit({ phone: 'x'.repeat(41) })).text);
    expect(refused('#field-phone-problem').text()).toBe(
      'Veuillez saisir 40 caractères au maximum.',
    );
    const { body } = await accept({ phone: 'x'.repeat(41) });
    expect(body.error.details.errors).toEqual([
      {
        path: ['phone'],
        code: 'too_long',
        values: { max: 40 },
        message: 'Please enter at most 40 characters.',
      },
    ]);
  });

  it('is written to the member who accepts', async () => {
    const given = { firstName: ' Grace ', phone: '+1 555', paymentMethod: 'card' };
    expect((await accept(given)).status).toBe(200);
    expect(await member()).toMatchObject({ ...given, firstName: 'Grace', state: 'validated' });
  });

  it('is written by the form of the page, and what is left empty stays as it was', async () => {
    await store({ firstName: 'Ada', phone: '+49 30 111' });
    const { text } = await submit({ firstName: 'Adele', phone: '', paymentMethod: 'invoice' });
    expect(text).toContain('You are in');
    expect(await member()).toMatchObject({
      firstName: 'Adele',
      phone: '+49 30 111',
      paymentMethod: 'invoice',
      state: 'validated',
    });
  });

  it('is written for who has an account and signs in on the page', async () => {
    await createAccount(office.site, { email: invited.email, password });
    const $ = await open();
    expect($('[name="phone"]')).toHaveLength(1);
    const form = { password, phone: '+1 555' };
    await office.site.request.post(path()).type('form').send(form).expect(200);
    expect(await member()).toMatchObject({ phone: '+1 555', state: 'validated' });
  });

  it.each<[string, unknown]>([
    ['paymentMethod', 'cash'],
    ['paymentMethod', { $ne: null }],
    ['phone', 'x'.repeat(41)],
    ['phone', 7],
    ['phone', 'a\u0000b'],
  ])('is refused at its field, and nobody joins: %s %j', async (name, value) => {
    const { status, body } = await accept({ [name]: value });
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors).toEqual([
      {
        path: [name],
        code: expect.any(String),
        values: expect.any(Object),
        message: expect.any(String),
      },
    ]);
    expect(await member()).toMatchObject({ state: 'pending', phone: null, paymentMethod: null });
    expect(await accountsOf(office.site, invited.email)).toEqual([]);
  });

  it('comes back with the form where something is wrong, said beside its field', async () => {
    const typed = { firstName: 'Eve "<b>', phone: 'x'.repeat(41), paymentMethod: 'card' };
    const { status, text } = await submit(typed);
    expect(status).toBe(400);
    const $ = cheerio.load(text);
    expect($('[name="firstName"]').val()).toBe(typed.firstName);
    expect($('[name="phone"]').attr('aria-invalid')).toBe('true');
    expect($(`#${$('[name="phone"]').attr('aria-describedby')}`).text()).toMatch(/at most 40/);
    expect($('option[selected]').attr('value')).toBe('card');
    expect($('title').text()).toMatch(/^Please check/);
    expect($('input[type="password"][value]')).toHaveLength(0);
    const mismatch = await submit({ phone: '+1 555', passwordConfirmation: 'another' });
    expect(cheerio.load(mismatch.text)('[name="phone"]').val()).toBe('+1 555');
  });

  it('is all that may be sent: neither other attributes nor those not chosen', async () => {
    for (const key of ['lastName', 'state', 'suppression', 'emailKey', 'email', 'renewedAt']) {
      const { status, body } = await accept({ phone: '+1 555', [key]: 'x' });
      expect([key, status, body.error.details.code]).toEqual([key, 400, 'invalid_request']);
      expect(body.error.details.errors).toContainEqual({
        path: [key],
        message: expect.stringContaining(key),
      });
    }
    expect(await member()).toMatchObject({ state: 'pending', phone: null });
  });

  it('may have been something else when the page was opened', async () => {
    await choose('firstName');
    expect((await submit({ firstName: 'Ada', phone: '+1 555' })).status).toBe(200);
    expect(await member()).toMatchObject({ firstName: 'Ada', phone: null, state: 'validated' });
  });

  it('must be given where the attribute is required', async () => {
    await withAttributes({ phone: { required: true } }, async () => {
      const $ = await open();
      expect($('[name="phone"]').is('[required]')).toBe(true);
      expect($('[name="firstName"]').is('[required]')).toBe(false);
      for (const given of [{}, { phone: '' }, { phone: null }]) {
        const { status, body } = await accept(given);
        expect([status, body.error.details.errors[0].path]).toEqual([400, ['phone']]);
      }
      expect((await submit({})).status).toBe(400);
      expect((await accept({ phone: '+1 555' })).status).toBe(200);
    });
  });

  it.each([true, false])(
    'is chosen where it is yes or no, and stays as stored until then (required: %j)',
    async (required) => {
      await withAttributes({ phone: { type: 'boolean', required } }, async () => {
        await choose('phone');
        await store({ phone: 'true' });
        const $ = await open();
        const control = $('select[name="phone"]');
        expect(control.is('[required]')).toBe(required);
        expect(control.find('option[selected]')).toHaveLength(0);
        const empty = await submit({ phone: '' });
        expect(empty.status).toBe(required ? 400 : 200);
        expect(await member()).toMatchObject({ phone: 'true' });
        if (!required) return;
        const refused = cheerio.load((await submit({ phone: 'false', password: 'x' })).text);
        expect(refused('option[selected]').text()).toBe('No');
        expect((await submit({ phone: 'false' })).status).toBe(200);
        expect(await member()).toMatchObject({ phone: 'false' });
      });
    },
  );

  it('cannot be what is private or unique', async () => {
    const put = async () =>
      choose('phone').then(
        () => 'taken',
        () => 'refused',
      );
    expect(await put()).toBe('taken');
    await withAttributes({ phone: { unique: true } }, async () => {
      expect(await put()).toBe('refused');
      expect((await accept({ phone: '+1 555' })).status).toBe(400);
    });
  });

  it('is not written by an acceptance that is refused', async () => {
    await setRows(
      office.site.strapi,
      types.invitation,
      { documentId: invited.id },
      {
        expiresAt: new Date(Date.now() - 1000),
      },
    );
    expect((await accept({ phone: '+1 555' })).status).toBe(410);
    expect(await member()).toMatchObject({ phone: null });
  });
});
