/**
 * Strapi's own test helpers (`@strapi/strapi/admin/test`) take two lists from `@strapi/admin-test-utils`,
 * which is not published. Empty here: a test names the rights its admin has.
 */
export const fixtures = { permissions: { allPermissions: [], app: {} } };
