import { accountOf, createRole, liftSignInLimit, password } from '../../support/accounts';
import { actOnMembers } from '../../support/act';
import { importFile } from '../../support/imports';
import { asAdmin, inviteBatch, inviteOne, resendInvitations } from '../../support/invite';
import {
  accept,
  createProgram,
  invitationLetters,
  invite,
  rowOf,
  rowsOf,
  uids,
  type Club,
  type Row,
} from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const dayMs = 24 * 60 * 60 * 1000;

/** Members who are in a program and are invited without one being chosen. */
describe('the program of a member', () => {
  const club = {} as Club;
  let crew: Row;
  let berths: Row;
  let sauna: Row;

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({ smtpPort: club.mail.port });
    liftSignInLimit(club.site);
    await club.site.settings.allowMemberOnlyBooking();
    const [ofCrew, ofBerths] = [
      await createRole(club.site, 'crew'),
      await createRole(club.site, 'berths'),
    ];
    const make = (data: Parameters<typeof createProgram>[1]) => createProgram(club.site, data);
    crew = await make({ name: 'Crew', validDays: 30, role: ofCrew.documentId });
    berths = await make({ name: 'Berths', validDays: 20, role: ofBerths.documentId });
    sauna = await make({ name: 'Sauna', validDays: 10 });
  });

  const createMember = async (email: string, ...programs: Row[]): Promise<Row> =>
    (await club.site.strapi.documents(uids.member).create({
      data: { email, programs: programs.map(({ documentId }) => documentId) } as never,
    })) as never;

  const newest = async (email: string): Promise<Row> =>
    (await rowsOf(club.site, uids.invitation, { email })).sort((a, b) => b.id - a.id)[0]!;

  const lifeOf = ({ sentAt, expiresAt }: Row): number =>
    (Date.parse(String(expiresAt)) - Date.parse(String(sentAt))) / dayMs;

  const letterTo = (email: string): string =>
    invitationLetters(club.mail, email).at(-1)!.parsed.text!;

  /** The invitation and its letter are those of the program. */
  const expectInvitedTo = async (email: string, name: string, days: number): Promise<void> => {
    await untilLettersSettled(club.site.strapi);
    const invitation = await newest(email);
    expect(invitation.program).toMatchObject({ name });
    expect(lifeOf(invitation)).toBe(days);
    expect(letterTo(email)).toContain(name);
  };

  const roleAfterJoining = async (email: string, token: string): Promise<unknown> => {
    await accept(club.site, { token, password }).expect(200);
    return (await accountOf(club.site, email)).role.type;
  };

  const choices = async (email: string): Promise<unknown[]> =>
    (await rowsOf(club.site, uids.logEntry, { email, outcome: 'role_chosen' })).map(
      ({ detail }) => detail,
    );

  it('since their creation is named with its days, and gives its role', async () => {
    const email = 'created@x.org';
    await createMember(email, crew);
    const token = await invite(club, email);
    await expectInvitedTo(email, 'Crew', 30);
    expect(await roleAfterJoining(email, token)).toBe('crew');
    expect(await choices(email)).toEqual([]);
  });

  it('from a column of a file is that of whoever is invited later', async () => {
    const email = 'filed@x.org';
    await importFile(club.site, `email,programs\n${email},Crew\n`);
    const token = await invite(club, email);
    await expectInvitedTo(email, 'Crew', 30);
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('from a column of a file is that of whoever the file invites', async () => {
    const email = 'filed-and-invited@x.org';
    await importFile(club.site, `email,programs\n${email},Berths\n`, { send: true });
    await club.mail.waitFor(() => invitationLetters(club.mail, email).length > 0);
    await expectInvitedTo(email, 'Berths', 20);
  });

  it('from "Add to program" is that of whoever is invited later', async () => {
    const email = 'added@x.org';
    const { documentId } = await createMember(email);
    const selection = { ids: [documentId] };
    await actOnMembers(club.site, 'add-program', selection, { program: crew.documentId });
    await invite(club, email);
    await expectInvitedTo(email, 'Crew', 30);
  });

  it('given while the invitation is open gives its role all the same', async () => {
    const email = 'meanwhile@x.org';
    const { documentId } = await createMember(email);
    const token = await invite(club, email);
    const selection = { ids: [documentId] };
    await actOnMembers(club.site, 'add-program', selection, { program: crew.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('given while the letter waits is named in it', async () => {
    const email = 'scheduled@x.org';
    const { documentId } = await createMember(email);
    const sendAt = new Date(Date.now() + dayMs).toISOString();
    await inviteBatch(club.site, [email], { sendAt });
    const selection = { ids: [documentId] };
    await actOnMembers(club.site, 'add-program', selection, { program: crew.documentId });
    await club.site.strapi.db
      .query(uids.letter)
      .updateMany({ where: { to: email, state: 'queued' }, data: { nextAttemptAt: new Date() } });
    await invite(club, 'wakes@x.org');
    await untilLettersSettled(club.site.strapi);
    expect(letterTo(email)).toContain('Crew');
    expect(lifeOf(await newest(email))).toBe(30);
  });

  it('is that of a letter sent again, as it is by then', async () => {
    const email = 'again@x.org';
    const { documentId } = await createMember(email, crew);
    const { id } = await inviteOne(club, email);
    const selection = { ids: [documentId] };
    await actOnMembers(club.site, 'remove-program', selection, { program: crew.documentId });
    await actOnMembers(club.site, 'add-program', selection, { program: berths.documentId });
    expect(await resendInvitations(club.site, [id])).toMatchObject({ done: 1 });
    await club.mail.waitFor(() => invitationLetters(club.mail, email).length === 2);
    await expectInvitedTo(email, 'Berths', 20);
  });

  it('comes behind the one that was chosen, also when that is sent again', async () => {
    const email = 'chosen@x.org';
    await createMember(email, crew);
    const { id } = await inviteOne(club, email, { program: sauna.documentId });
    await expectInvitedTo(email, 'Sauna', 10);
    expect(await resendInvitations(club.site, [id])).toMatchObject({ done: 1 });
    await club.mail.waitFor(() => invitationLetters(club.mail, email).length === 2);
    await expectInvitedTo(email, 'Sauna', 10);
  });

  it('gives its role where the chosen one gives none', async () => {
    const email = 'own-role@x.org';
    await createMember(email, crew);
    const token = await invite(club, email, { program: sauna.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('of several that give roles is the first by name, and the history says so', async () => {
    const email = 'several@x.org';
    await createMember(email, crew, berths);
    const token = await invite(club, email);
    expect((await newest(email)).program).toBeNull();
    expect(await roleAfterJoining(email, token)).toBe('berths');
    expect(await choices(email)).toEqual([
      'Several programs give a role; that of Berths was given.',
    ]);
    const { documentId } = await rowOf(club.site, uids.member, { email });
    const { body } = await asAdmin(club.site, 'get', `/members/${documentId}/history`);
    expect(body.data).toContainEqual(expect.objectContaining({ outcome: 'role_chosen' }));
  });

  it('of several that give roles is the one of the invitation', async () => {
    const email = 'named@x.org';
    await createMember(email, berths);
    const token = await invite(club, email, { program: crew.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
    expect(await choices(email)).toEqual(['Several programs give a role; that of Crew was given.']);
  });

  it('is in the letter as it is shown beforehand', async () => {
    const { documentId: id } = await createMember('shown@x.org', crew);
    const { body } = await asAdmin(club.site, 'post', '/letters/preview', { member: { id } });
    expect(body.data.text).toContain('Crew');
  });
});
