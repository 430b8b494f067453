import { asAdmin } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';

describe('what the panel lets staff choose from', () => {
  const office = officeForTests();

  const read = async (path: string) => {
    const { status, body } = await asAdmin(office.site, 'get', path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };

  const makeProgram = async (data: object): Promise<string> => {
    const programs = office.site.strapi.documents(types.program);
    return (await programs.create({ data: data as never })).documentId;
  };

  it('is no program where there is none', async () => {
    expect(await read('/programs')).toEqual({ data: [] });
  });

  it('are all programs by name, with nothing about their members or roles', async () => {
    const role = await findRow(office, 'role', { type: 'authenticated' });
    const swim = await makeProgram({ name: 'Swimming', slug: 'swim', validDays: 30 });
    const gym = await makeProgram({ name: 'Gym', slug: 'gym', role: role.documentId });
    const chess = await makeProgram({ name: 'chess', slug: 'chess', description: 'On Mondays' });
    expect(await read('/programs')).toEqual({
      data: [
        { id: chess, name: 'chess', validDays: null },
        { id: gym, name: 'Gym', validDays: null },
        { id: swim, name: 'Swimming', validDays: 30 },
      ],
    });
  });

  it('are the roles but the public one, and the fields a member can be asked for', async () => {
    const roles = office.site.strapi.plugin('users-permissions').service('role');
    await roles.createRole({ name: 'Staff', description: '', type: 'staff' });
    const authenticated = await findRow(office, 'role', { type: 'authenticated' });
    const staff = await findRow(office, 'role', { type: 'staff' });
    expect(await read('/settings/choices')).toEqual({
      data: {
        roles: [
          { id: authenticated.documentId, name: 'Authenticated' },
          { id: staff.documentId, name: 'Staff' },
        ],
        fields: [
          { name: 'firstName', type: 'string' },
          { name: 'lastName', type: 'string' },
          { name: 'phone', type: 'string' },
          { name: 'paymentMethod', type: 'enumeration' },
        ],
      },
    });
  });

  it('can be set as it was offered', async () => {
    const { data } = await read('/settings/choices');
    for (const { id } of data.roles) {
      const change = { invitations: { defaultRole: id } };
      expect((await asAdmin(office.site, 'put', '/settings', change)).status).toBe(200);
    }
  });

  it('is answered to no parameter', async () => {
    for (const path of ['/programs', '/settings/choices', '/members/summary']) {
      const { status, body } = await asAdmin(office.site, 'get', `${path}?populate=*`);
      expect([path, status, body.error.details.code]).toEqual([path, 400, 'invalid_request']);
    }
  });
});
