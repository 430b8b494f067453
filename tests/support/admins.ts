import type { Core } from '@strapi/strapi';
import { actions as ownActions } from '../../server/src/permissions';

const wholeAction = (action: string): string =>
  action.includes('::') ? action : `plugin::member-invites.${action}`;

/** Admins of a site, and the tokens the panel would hold for them. */
export class Admins {
  private made = 0;
  private roles = 0;
  private superAdmin: Promise<string> | undefined;
  private withOwnRights: Promise<string> | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  token(): Promise<string> {
    this.withOwnRights ??= this.tokenWith(ownActions.map(({ uid }) => uid));
    return this.withOwnRights;
  }

  superAdminToken(): Promise<string> {
    this.superAdmin ??= this.strapi
      .service('admin::role')
      .getSuperAdmin()
      .then((role: { id: number }) => this.tokenOfNewAdmin(role.id));
    return this.superAdmin as Promise<string>;
  }

  async tokenWith(actions: string[]): Promise<string> {
    const roles = this.strapi.service('admin::role');
    this.roles += 1;
    const role = await roles.create({ name: `Test role ${this.roles}`, description: '' });
    const permissions = actions.map((action) => ({
      action: wholeAction(action),
      subject: null,
      properties: {},
      conditions: [],
    }));
    await roles.assignPermissions(role.id, permissions);
    return this.tokenOfNewAdmin(role.id);
  }

  /** Opens a session with the session manager instead of the login route, which has a rate limit. */
  private async tokenOfNewAdmin(role: number): Promise<string> {
    this.made += 1;
    const number = this.made;
    const admin = await this.strapi.service('admin::user').create({
      email: `admin${number}@organisation.test`,
      firstname: 'Admin',
      lastname: String(number),
      isActive: true,
      registrationToken: null,
      roles: [role],
    });
    const sessions = this.strapi.sessionManager('admin');
    const { token } = await sessions.generateRefreshToken(String(admin.id), `device-${number}`, {
      type: 'session',
    });
    const access = await sessions.generateAccessToken(token);
    if ('error' in access) throw new Error(`No token for admin ${number}: ${access.error}`);
    return access.token;
  }
}
