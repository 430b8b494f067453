import { accountOf, createRole, password } from '../../support/accounts';
import { actOnMembers } from '../../support/act';
import { importFile } from '../../support/imports';
import { asAdmin, inviteBatch, inviteOne, resendInvitations, copyLink } from '../../support/invite';
import { accept, renew, invite, invitationLetters, createProgram } from '../../support/invitee';
import { linkIn, tokenOf } from '../../support/join-links';
import {
  findRow,
  findRows,
  types,
  sendWaiting,
  type Row,
  officeForTests,
} from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const dayMs = 24 * 60 * 60 * 1000;

/** Members who are in a program are invited here without one being chosen. */
describe('the program of a member', () => {
  const office = officeForTests();
  let crew: Row;
  let berths: Row;
  let sauna: Row;

  beforeAll(async () => {
    const [ofCrew, ofBerths] = [
      await createRole(office.site, 'crew'),
      await createRole(office.site, 'berths'),
    ];
    const make = (data: Parameters<typeof createProgram>[1]) => createProgram(office.site, data);
    crew = await make({ name: 'Crew', validDays: 30, role: ofCrew.documentId });
    berths = await make({ name: 'Berths', validDays: 20, role: ofBerths.documentId });
    sauna = await make({ name: 'Sauna', validDays: 10 });
  });

  const createMember = async (email: string, ...programs: Row[]): Promise<Row> =>
    (await office.site.strapi.documents(types.member).create({
      data: { email, programs: programs.map(({ documentId }) => documentId) } as never,
    })) as never;

  const newest = async (email: string): Promise<Row> =>
    (await findRows(office, 'invitation', { email })).sort((a, b) => b.id - a.id)[0]!;

  const lifeOf = ({ sentAt, expiresAt }: Row): number =>
    (Date.parse(String(expiresAt)) - Date.parse(String(sentAt))) / dayMs;

  const letterTo = (email: string): string =>
    invitationLetters(office.mail, email).at(-1)!.parsed.text!;

  /** Sends a letter that waits for its time. */
  const sendNow = async (email: string): Promise<void> => {
    await sendWaiting(office, { to: email });
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length > 0);
    await untilLettersSettled(office.site.strapi);
  };

  /** Expects the invitation and its letter to be those of the program. */
  const expectInvitedTo = async (email: string, name: string, days: number): Promise<void> => {
    await untilLettersSettled(office.site.strapi);
    const invitation = await newest(email);
    expect(invitation.program).toMatchObject({ name });
    expect(lifeOf(invitation)).toBe(days);
    expect(letterTo(email)).toContain(name);
  };

  const roleAfterJoining = async (email: string, token: string): Promise<unknown> => {
    await accept(office.site, { token, password }).expect(200);
    return (await accountOf(office.site, email)).role.type;
  };

  const choices = async (email: string): Promise<unknown[]> =>
    (await findRows(office, 'logEntry', { email, outcome: 'role_chosen' })).map(
      ({ notes }) => notes,
    );

  it('since their creation is named with its days, and gives its role', async () => {
    const email = 'created@x.org';
    await createMember(email, crew);
    const token = await invite(office, email);
    await expectInvitedTo(email, 'Crew', 30);
    expect(await roleAfterJoining(email, token)).toBe('crew');
    expect(await choices(email)).toEqual([]);
  });

  it('from a column of a file is that of whoever is invited later', async () => {
    const email = 'filed@x.org';
    await importFile(office.site, `email,programs\n${email},Crew\n`);
    const token = await invite(office, email);
    await expectInvitedTo(email, 'Crew', 30);
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('from a column of a file is that of whoever the file invites', async () => {
    const email = 'filed-and-invited@x.org';
    await importFile(office.site, `email,programs\n${email},Berths\n`, { send: true });
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length > 0);
    await expectInvitedTo(email, 'Berths', 20);
  });

  it('from "Add to program" is that of whoever is invited later', async () => {
    const email = 'added@x.org';
    const { documentId } = await createMember(email);
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'add-program', selection, { program: crew.documentId });
    await invite(office, email);
    await expectInvitedTo(email, 'Crew', 30);
  });

  it('given while the invitation is open gives its role all the same', async () => {
    const email = 'meanwhile@x.org';
    const { documentId } = await createMember(email);
    const token = await invite(office, email);
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'add-program', selection, { program: crew.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('given while the letter waits is named in it', async () => {
    const email = 'scheduled@x.org';
    const { documentId } = await createMember(email);
    const sendAt = new Date(Date.now() + dayMs).toISOString();
    await inviteBatch(office.site, [email], { sendAt });
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'add-program', selection, { program: crew.documentId });
    await sendNow(email);
    expect(letterTo(email)).toContain('Crew');
    expect(lifeOf(await newest(email))).toBe(30);
  });

  it('is that of a letter sent again, as it is by then', async () => {
    const email = 'again@x.org';
    const { documentId } = await createMember(email, crew);
    const { id } = await inviteOne(office, email);
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'remove-program', selection, { program: crew.documentId });
    await actOnMembers(office.site, 'add-program', selection, { program: berths.documentId });
    expect(await resendInvitations(office.site, [id])).toMatchObject({ counts: { resent: 1 } });
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length === 2);
    await expectInvitedTo(email, 'Berths', 20);
  });

  it('taken away again gives no role, and the letter that waits is without it', async () => {
    const email = 'mistaken@x.org';
    const { documentId } = await createMember(email, crew);
    const sendAt = new Date(Date.now() + dayMs).toISOString();
    await inviteBatch(office.site, [email], { sendAt });
    expect((await newest(email)).program).toMatchObject({ name: 'Crew' });
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'remove-program', selection, { program: crew.documentId });
    await sendNow(email);
    expect(letterTo(email)).not.toContain('Crew');
    expect(lifeOf(await newest(email))).toBe(7);
    const token = tokenOf(linkIn(invitationLetters(office.mail, email).at(-1)!));
    expect(await roleAfterJoining(email, token)).toBe('authenticated');
  });

  it('is the later one after a move', async () => {
    const email = 'moved@x.org';
    const { documentId } = await createMember(email, crew);
    const token = await invite(office, email);
    const selection = { ids: [documentId] };
    await actOnMembers(office.site, 'remove-program', selection, { program: crew.documentId });
    await actOnMembers(office.site, 'add-program', selection, { program: berths.documentId });
    expect(await roleAfterJoining(email, token)).toBe('berths');
    expect(await choices(email)).toEqual([]);
  });

  it('named by the line of a file comes before those the member had', async () => {
    const email = 'second-program@x.org';
    await createMember(email, crew);
    await importFile(office.site, `email,programs\n${email},Berths\n`, { send: true });
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length > 0);
    await expectInvitedTo(email, 'Berths', 20);
  });

  it('gives its days where the link is copied before the letter leaves', async () => {
    const email = 'copied@x.org';
    await createMember(email, crew);
    const sendAt = new Date(Date.now() + dayMs).toISOString();
    const { log } = await inviteBatch(office.site, [email], { sendAt });
    const before = Date.now();
    const { expiresAt } = await copyLink(office.site, log[0]!.invitation!);
    expect(Math.floor((Date.parse(expiresAt) - before) / dayMs)).toBe(30);
    await sendNow(email);
  });

  it('is that of a link its owner asked for anew', async () => {
    const email = 'renewed@x.org';
    await createMember(email, crew);
    const token = await invite(office, email);
    const data = { expiresAt: new Date(Date.now() - 1000) };
    await office.site.strapi.db.query(types.invitation).updateMany({ where: { email }, data });
    await office.site.settings.update({ invitations: { renewal: 'send' } });
    await renew(office.site, { token }).expect(202);
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length === 2);
    await expectInvitedTo(email, 'Crew', 30);
  });

  it('whose role was deleted lets nobody in by another one, unless another program gives one', async () => {
    const doomed = await createRole(office.site, 'doomed');
    const boats = await createProgram(office.site, { name: 'Boats', role: doomed.documentId });
    await createMember('boats@x.org', boats);
    await createMember('boats-and-crew@x.org', boats, crew);
    const token = await invite(office, 'boats@x.org');
    const tokenOfBoth = await invite(office, 'boats-and-crew@x.org');
    const { id: publicRole } = await findRow(office, 'role', { type: 'public' });
    const users = office.site.strapi.plugin('users-permissions');
    await users.service('role').deleteRole(doomed.id, publicRole);
    const { error } = (await accept(office.site, { token, password }).expect(409)).body;
    expect(error.details).toEqual({ code: 'role_missing' });
    expect(await roleAfterJoining('boats-and-crew@x.org', tokenOfBoth)).toBe('crew');
  });

  it('comes behind the one that was chosen, also when that is sent again', async () => {
    const email = 'chosen@x.org';
    await createMember(email, crew);
    const { id } = await inviteOne(office, email, { program: sauna.documentId });
    await expectInvitedTo(email, 'Sauna', 10);
    expect(await resendInvitations(office.site, [id])).toMatchObject({ counts: { resent: 1 } });
    await office.mail.waitFor(() => invitationLetters(office.mail, email).length === 2);
    await expectInvitedTo(email, 'Sauna', 10);
  });

  it('gives its role where the chosen one gives none', async () => {
    const email = 'own-role@x.org';
    await createMember(email, crew);
    const token = await invite(office, email, { program: sauna.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
  });

  it('of several that give roles is the first by name, and the history says so', async () => {
    const email = 'several@x.org';
    await createMember(email, crew, berths);
    const token = await invite(office, email);
    expect((await newest(email)).program).toBeNull();
    expect(await roleAfterJoining(email, token)).toBe('berths');
    expect(await choices(email)).toEqual([
      [{ id: 'role_of_program', values: { program: 'Berths' } }],
    ]);
    const { documentId } = await findRow(office, 'member', { email });
    const { body } = await asAdmin(office.site, 'get', `/members/${documentId}/history`);
    expect(body.data).toContainEqual(expect.objectContaining({ outcome: 'role_chosen' }));
  });

  it('of several that give roles is the one of the invitation', async () => {
    const email = 'named@x.org';
    await createMember(email, berths);
    const token = await invite(office, email, { program: crew.documentId });
    expect(await roleAfterJoining(email, token)).toBe('crew');
    expect(await choices(email)).toEqual([
      [{ id: 'role_of_program', values: { program: 'Crew' } }],
    ]);
  });

  it('is in the letter as it is shown beforehand', async () => {
    const { documentId: id } = await createMember('shown@x.org', crew);
    const { body } = await asAdmin(office.site, 'post', '/letters/preview', { member: { id } });
    expect(body.data.text).toContain('Crew');
  });
});
