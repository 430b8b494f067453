import { asInvitee } from '../../support/invitee';
import { asAdmin, inviteBatch, inviteAll } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('a program', () => {
  const office = officeForTests();

  it('says what deleting it would touch', async () => {
    const { strapi } = office.site;
    const data = { name: 'Chess', slug: 'chess' };
    const { documentId } = await strapi.documents(types.program).create({ data: data as never });
    const usage = async () =>
      (await asAdmin(office.site, 'get', `/programs/${documentId}/usage`)).body.data;
    expect(await usage()).toEqual({ members: 0, validated: 0, openInvitations: 0 });
    const program = documentId;
    const [joined] = await inviteAll(office, ['a@prog.test', 'b@prog.test'], { program });
    await inviteBatch(office.site, 'c@prog.test', { program, send: false });
    await inviteBatch(office.site, 'd@prog.test', { send: false });
    await untilLettersSettled(strapi);
    const accepted = { token: joined!.token, password: 'correct-horse-1' };
    await asInvitee(office.site, 'accept', accepted);
    expect(await usage()).toEqual({ members: 3, validated: 1, openInvitations: 1 });
    const unknown = await asAdmin(office.site, 'get', '/programs/nowhere/usage');
    expect(unknown.body.error.details.code).toBe('program_unknown');
  });
});
