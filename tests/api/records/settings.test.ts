import { news, terms } from '../../support/consents';
import { asAdmin } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { defaultSettings } from '../../support/default-settings';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...terms, key: `terms-${index}` }));

describe('the settings', () => {
  const office = officeForTests();

  const put = (body: unknown) => asAdmin(office.site, 'put', '/settings', body as object);
  const read = async () => (await asAdmin(office.site, 'get', '/settings')).body.data;

  beforeAll(async () => {
    await office.site.settings.allowMemberOnlyBooking(false);
  });

  it('are whole before anybody changed any', async () => {
    expect(await read()).toEqual(defaultSettings);
  });

  it('take any part, and leave the rest as it was', async () => {
    const role = await office.site.strapi.db.query(types.role).findOne({ where: {} });
    const changes = [
      { booking: { memberOnlyBooking: true } },
      { invitations: { validDays: 30 } },
      { invitations: { reminderDays: 29, renewal: 'send' } },
      { invitations: { fields: ['paymentMethod', 'firstName', 'phone'] } },
      { invitations: { defaultRole: role.documentId } },
      { joining: { consents: [terms, news] } },
      { joining: { consents: [terms], minimumAge: 16 } },
      { organisation: { name: 'Club', noticesTo: ['a@club.test', 'b@club.test'] } },
      { organisation: { noticesTo: ['c@club.test'] } },
      { invitationLetter: { benefits: ['Book', 'Park'] }, welcomeLetter: { enabled: false } },
      {},
    ];
    for (const change of changes) expect((await put(change)).status).toBe(200);
    const settings = await read();
    expect(settings).toEqual({
      ...defaultSettings,
      booking: { memberOnlyBooking: true },
      invitations: {
        validDays: 30,
        reminderDays: 29,
        renewal: 'send',
        defaultRole: role.documentId,
        fields: ['paymentMethod', 'firstName', 'phone'],
      },
      joining: { consents: [terms], minimumAge: 16, dateOfBirthField: null },
      organisation: { ...defaultSettings.organisation, name: 'Club', noticesTo: ['c@club.test'] },
      invitationLetter: { ...defaultSettings.invitationLetter, benefits: ['Book', 'Park'] },
      welcomeLetter: { ...defaultSettings.welcomeLetter, enabled: false },
    });
    expect((await put({})).body.data).toEqual(settings);
    const shown = await office.site.request.get('/api/member-invites/booking-settings');
    expect(shown.body).toEqual({ data: { memberOnlyBooking: true } });
  });

  it.each([
    [{ booking: { memberOnlyBooking: 'yes' } }, ['booking', 'memberOnlyBooking']],
    [{ booking: null }, ['booking']],
    [{ booking: [] }, ['booking']],
    [{ invitations: { validDays: 0 } }, ['invitations', 'validDays']],
    [{ invitations: { validDays: 91 } }, ['invitations', 'validDays']],
    [{ invitations: { validDays: 2.5 } }, ['invitations', 'validDays']],
    [{ invitations: { validDays: '7' } }, ['invitations', 'validDays']],
    [{ invitations: { validDays: null } }, ['invitations', 'validDays']],
    [{ invitations: { defaultRole: 'nosuchrolenosuchrole1234' } }, ['invitations', 'defaultRole']],
    [{ invitations: { defaultRole: { $ne: null } } }, ['invitations', 'defaultRole']],
    [{ invitations: { reminderDays: -1 } }, ['invitations', 'reminderDays']],
    [{ invitations: { reminderDays: 90 } }, ['invitations', 'reminderDays']],
    [{ invitations: { reminderDays: '3' } }, ['invitations', 'reminderDays']],
    [{ invitations: { reminderDays: 30 } }, ['invitations', 'reminderDays']],
    [{ invitations: { validDays: 29 } }, ['invitations', 'reminderDays']],
    [{ invitations: { validDays: 5, reminderDays: 5 } }, ['invitations', 'reminderDays']],
    [{ invitations: { renewal: 'always' } }, ['invitations', 'renewal']],
    [{ invitations: { fields: 'phone' } }, ['invitations', 'fields']],
    [{ invitations: { fields: ['phone', 'shoeSize'] } }, ['invitations', 'fields', 1]],
    [{ invitations: { fields: ['phone', 'lastName', 'phone'] } }, ['invitations', 'fields', 2]],
    [{ invitations: { fields: ['email'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['emailKey'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['state'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['suppression'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['programs'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['createdAt'] } }, ['invitations', 'fields', 0]],
    [{ invitations: { fields: ['__proto__'] } }, ['invitations', 'fields', 0]],
    [{ joining: { minimumAge: -1 } }, ['joining', 'minimumAge']],
    [{ joining: { minimumAge: 121 } }, ['joining', 'minimumAge']],
    [{ joining: { minimumAge: 15.5 } }, ['joining', 'minimumAge']],
    [{ joining: { minimumAge: '16' } }, ['joining', 'minimumAge']],
    [{ joining: { dateOfBirthField: 'phone' } }, ['joining', 'dateOfBirthField']],
    [{ joining: { dateOfBirthField: { $ne: null } } }, ['joining', 'dateOfBirthField']],
    [{ joining: { consents: terms } }, ['joining', 'consents']],
    [{ joining: { consents: many(11) } }, ['joining', 'consents']],
    [{ joining: { consents: [terms, terms] } }, ['joining', 'consents', 1, 'key']],
    ...(
      [
        [{ key: '' }, 'key'],
        [{ key: 'Terms' }, 'key'],
        [{ key: 'terms of use' }, 'key'],
        [{ key: '__proto__' }, 'key'],
        [{ key: 'x'.repeat(41) }, 'key'],
        [{ version: '' }, 'version'],
        [{ version: ' ' }, 'version'],
        [{ version: 'a\u0000b' }, 'version'],
        [{ version: 2 }, 'version'],
        [{ version: 'x'.repeat(41) }, 'version'],
        [{ required: 'yes' }, 'required'],
        [{ required: undefined }, 'required'],
        [{ words: {} }, 'words'],
        [{ words: { en: ' ' } }, 'words'],
        [{ words: { en: 'x'.repeat(1001) } }, 'words', 'en'],
        [{ words: { en: 'a\u0000b' } }, 'words', 'en'],
        [{ words: { en: 'right \u202E left' } }, 'words', 'en'],
        [{ words: { en: 'I do', tlh: 'HIja' } }, 'words', 'tlh'],
        [{ url: 'javascript:alert(1)' }, 'url'],
        [{ url: '//evil.test' }, 'url'],
        [{ url: 'https://good@evil.test' }, 'url'],
        [{ url: 'https://0x7f000001/' }, 'url'],
        [{ url: undefined }, 'url'],
        [{ agreed: true }, 'agreed'],
      ] as const
    ).map(([change, ...at]): [object, (string | number)[]] => [
      { joining: { consents: [news, { ...terms, ...change }] } },
      ['joining', 'consents', 1, ...at],
    ]),
    [{ organisation: { name: 'x'.repeat(201) } }, ['organisation', 'name']],
    [{ organisation: { replyTo: 'nobody' } }, ['organisation', 'replyTo']],
    [{ organisation: { replyTo: 'a@x.test, b@x.test' } }, ['organisation', 'replyTo']],
    [{ organisation: { replyTo: 'a@x.test\r\nBcc: b@x.test' } }, ['organisation', 'replyTo']],
    [{ organisation: { noticesTo: ['a@x.test', 'b'] } }, ['organisation', 'noticesTo', 1]],
    [{ organisation: { noticesTo: 'a@x.test' } }, ['organisation', 'noticesTo']],
    [{ organisation: { privacyUrl: 'javascript:alert(1)' } }, ['organisation', 'privacyUrl']],
    [{ organisation: { privacyUrl: '//evil.test' } }, ['organisation', 'privacyUrl']],
    [{ organisation: { privacyUrl: 'https://good@evil.test' } }, ['organisation', 'privacyUrl']],
    [{ organisation: { privacyUrl: 'http://2130706433/' } }, ['organisation', 'privacyUrl']],
    [{ organisation: { logoUrl: 'http://127.0.0.1/logo.png' } }, ['organisation', 'logoUrl']],
    [
      { organisation: { forgotPasswordUrl: 'http://[::1]/' } },
      ['organisation', 'forgotPasswordUrl'],
    ],
    [{ invitationLetter: { videoUrl: 'http://0x7f.1/' } }, ['invitationLetter', 'videoUrl']],
    [{ welcomeLetter: { appStoreUrl: 'http://0177.0.0.1/' } }, ['welcomeLetter', 'appStoreUrl']],
    [{ welcomeLetter: { webAppUrl: 'http://203.0.113.5/' } }, ['welcomeLetter', 'webAppUrl']],
    [{ invitationLetter: { videoUrl: 'data:text/html,x' } }, ['invitationLetter', 'videoUrl']],
    [{ invitationLetter: { benefits: [''] } }, ['invitationLetter', 'benefits', 0]],
    [{ welcomeLetter: { webAppUrl: 'ftp://x.test' } }, ['welcomeLetter', 'webAppUrl']],
    [{ welcomeLetter: { enabled: 1 } }, ['welcomeLetter', 'enabled']],
    [{ other: {} }, ['other']],
    [{ booking: { on: true } }, ['booking', 'on']],
    [{ organisation: { name: 'Club', secret: 'x' } }, ['organisation', 'secret']],
    [{ constructor: { name: 'x' } }, ['constructor']],
  ])('refuse %j, and the answer names the field', async (change, path) => {
    const before = await read();
    const { status, body } = await put(change);
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors.map((error: { path: unknown }) => error.path)).toEqual([path]);
    expect(await read()).toEqual(before);
  });

  it.each([
    'https://x.example;sandbox/logo.png',
    'https://x.example,script-src/logo.png',
    'https://*/logo.png',
    "https://x'.example/logo.png",
    'https://x.example/my logo.png',
    'https://x.example/\u202Egnp.ogol',
    ' https://x.example/logo.png',
  ])('refuse a logo from %j', async (logoUrl) => {
    const { status, body } = await put({ organisation: { logoUrl } });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual(['organisation', 'logoUrl']);
  });

  it('refuse the whole change where one part is wrong', async () => {
    const before = await read();
    const { body } = await put({
      organisation: { name: 'Changed' },
      invitations: { validDays: 0 },
      nonsense: true,
    });
    const paths = body.error.details.errors.map((error: { path: string[] }) =>
      error.path.join('.'),
    );
    expect(paths.sort()).toEqual(['invitations.validDays', 'nonsense']);
    expect(await read()).toEqual(before);
  });

  it('have the defaults of what they did not know when they were stored', async () => {
    const store = office.site.strapi.store({
      type: 'plugin',
      name: 'member-invites',
      key: 'settings',
    });
    const now = await store.get({});
    await store.set({ value: { invitations: { validDays: 5, defaultRole: null } } });
    const { invitations } = await read();
    await store.set({ value: now });
    expect(invitations).toEqual({ ...defaultSettings.invitations, validDays: 5 });
  });

  it('leave out a field whose attribute the site has no more', async () => {
    await put({ invitations: { fields: ['phone', 'firstName'] } });
    const { attributes } = office.site.strapi.contentType(types.member);
    const { phone } = attributes;
    Reflect.deleteProperty(attributes, 'phone');
    try {
      expect((await read()).invitations.fields).toEqual(['firstName']);
      expect((await put({ organisation: { name: 'Club' } })).status).toBe(200);
    } finally {
      Object.assign(attributes, { phone });
    }
  });

  it('leave out words in a language that the site speaks no more', async () => {
    const store = office.site.strapi.store({
      type: 'plugin',
      name: 'member-invites',
      key: 'settings',
    });
    const now = await store.get({});
    const words = { ...terms.words, tlh: 'HIja' };
    await store.set({ value: { joining: { consents: [{ ...terms, words }] } } });
    const { joining } = await read();
    await store.set({ value: now });
    expect(joining.consents).toEqual([terms]);
  });

  it('refuse a body that is none', async () => {
    for (const body of ['text', [], 'null']) {
      const answer = await office.site.request
        .put('/member-invites/settings')
        .auth(await office.site.adminToken(), { type: 'bearer' })
        .set('Content-Type', 'application/json')
        .send(typeof body === 'string' ? body : JSON.stringify(body));
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });

  it('turn sending on and off', async () => {
    const submit = (requestId: string) =>
      asAdmin(office.site, 'post', '/batches', {
        requestId,
        addresses: 'a@toggle.test',
        send: true,
      });
    await put({ booking: { memberOnlyBooking: false } });
    expect((await submit('toggled-off')).body.error.details.code).toBe('member_only_booking_off');
    await put({ booking: { memberOnlyBooking: true } });
    expect((await submit('toggled-on')).status).toBe(201);
  });
});
