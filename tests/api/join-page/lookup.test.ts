import type { LookupResponse } from '../../../shared/contracts/join';
import { createAccount } from '../../support/accounts';
import { asInvitee, createProgram } from '../../support/invitee';
import {
  inviteOne,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

describe('what a front end of the site’s own is told of an invitation', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let people = 0;

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: {
        name: 'Harbour Club',
        language: 'en',
        logoUrl: 'https://harbour.test/logo.png',
        colour: '#1d5c8a',
        supportAddress: 'help@harbour.test',
        forgotPasswordUrl: 'https://harbour.test/forgot',
      },
      welcomeLetter: { webAppUrl: 'https://app.harbour.test' },
    });
  });

  const someone = async (prefix = 'person'): Promise<Invited> => {
    people += 1;
    const invited = await inviteOne(office, `${prefix}${people}@members.test`);
    await untilLettersSettled(office.site.strapi);
    return invited;
  };
  const store = ({ email }: Invited, data: object) =>
    setRows(office.site.strapi, types.member, { email }, { ...data });
  const expire = ({ id }: Invited) => {
    const expiresAt = new Date(Date.now() - 1000);
    return setRows(office.site.strapi, types.invitation, { documentId: id }, { expiresAt });
  };
  const lookup = async ({ token }: Invited): Promise<LookupResponse['data']> => {
    const { status, body } = await asInvitee(office.site, 'lookup', { token });
    expect(status).toBe(200);
    return body.data;
  };

  it('is all that the built-in page knows, and reading it changes nothing', async () => {
    await office.site.settings.update({ invitations: { fields: ['lastName', 'paymentMethod'] } });
    const invited = await someone();
    await store(invited, { firstName: 'Ada', lastName: 'Lovelace', language: 'de' });
    const before = await settledRows(office.site.strapi);
    expect(await lookup(invited)).toEqual({
      state: 'pending',
      language: 'de',
      maskedEmail: 'p•••@members.test',
      name: 'Ada Lovelace',
      organisation: 'Harbour Club',
      brand: { logoUrl: 'https://harbour.test/logo.png', colour: '#1d5c8a' },
      supportAddress: 'help@harbour.test',
      privacyUrl: null,
      forgotPasswordUrl: 'https://harbour.test/forgot',
      apps: { webAppUrl: 'https://app.harbour.test', appStoreUrl: null, googlePlayUrl: null },
      programs: [],
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      needs: 'password',
      passwordMinLength: 6,
      consents: [],
      minimumAge: null,
      fields: [
        { name: 'lastName', type: 'string', required: false, label: 'Nachname', maxLength: 200 },
        {
          name: 'paymentMethod',
          type: 'enumeration',
          required: false,
          label: 'Zahlungsart',
          options: ['card', 'invoice', 'direct debit'],
          optionLabels: { card: 'Karte', invoice: 'Rechnung', 'direct debit': 'Lastschrift' },
        },
      ],
      renewal: null,
      newer: null,
    });
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
    await office.site.settings.update({ invitations: { fields: [] } });
  });

  it('names nobody whose name is not known', async () => {
    const invited = await someone();
    expect((await lookup(invited)).name).toBeNull();
    await store(invited, { firstName: 'Ada' });
    expect((await lookup(invited)).name).toBe('Ada');
  });

  it('names nobody once the invitation is closed', async () => {
    const invited = await someone();
    await store(invited, { firstName: 'Ada' });
    await cancelInvitations(office.site, [invited.id]);
    expect(await lookup(invited)).toMatchObject({ state: 'cancelled', name: null });
  });

  it('names no program once the invitation is closed, whatever its member has by then', async () => {
    const program = await createProgram(office.site, { name: 'Night parking' });
    const invited = await inviteOne(office, 'programs@members.test', {
      program: program.documentId,
    });
    expect((await lookup(invited)).programs).toEqual([{ name: 'Night parking' }]);
    await expire(invited);
    expect(await lookup(invited)).toMatchObject({ state: 'expired', programs: [] });
  });

  it.each(['send', 'notify', 'off'] as const)(
    'says of an expired one what renewing would do: %s',
    async (renewal) => {
      const noticesTo = ['staff@club.test'];
      await office.site.settings.update({ invitations: { renewal }, organisation: { noticesTo } });
      const invited = await someone();
      expect((await lookup(invited)).renewal).toBeNull();
      await expire(invited);
      expect((await lookup(invited)).renewal).toBe(renewal === 'off' ? null : renewal);
    },
  );

  describe('of accounts', () => {
    const pair = async (): Promise<[holder: Invited, stranger: Invited]> => {
      const holder = await someone('same');
      await createAccount(office.site, { email: holder.email });
      return [holder, await someone('same')];
    };

    it('is what the owner of an open invitation has to do', async () => {
      const [holder, stranger] = await pair();
      expect((await lookup(holder)).needs).toBe('sign-in');
      expect((await lookup(stranger)).needs).toBe('password');
    });

    it.each(['expired', 'cancelled', 'declined', 'replaced'])(
      'is nothing once it is %s, and asking for a new link tells nothing either',
      async (state) => {
        await office.site.settings.update({ invitations: { renewal: 'send' } });
        const both = await pair();
        const told = [];
        for (const one of both) {
          if (state === 'expired') await expire(one);
          if (state === 'cancelled') await cancelInvitations(office.site, [one.id]);
          if (state === 'declined') await asInvitee(office.site, 'decline', { token: one.token });
          if (state === 'replaced') await resendInvitations(office.site, [one.id]);
          await untilLettersSettled(office.site.strapi);
          const { expiresAt, newer, ...answer } = await lookup(one);
          expect(answer.state).toBe(state);
          expect([expiresAt, newer?.sentAt].filter(Boolean).length).toBeGreaterThan(0);
          const page = await office.site.request.get(new URL(one.link).pathname);
          const renewals = [];
          for (let turn = 0; turn < 2; turn += 1) {
            const { status, body } = await asInvitee(office.site, 'renew', { token: one.token });
            renewals.push([status, body.data ?? body.error.details.code]);
          }
          await untilLettersSettled(office.site.strapi);
          told.push({ answer, status: page.status, length: page.text.length, renewals });
        }
        expect(told[0]).toEqual(told[1]);
      },
    );
  });
});
