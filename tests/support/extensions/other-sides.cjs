'use strict';

const { factories } = require('@strapi/strapi');

const uidOf = (name) => `plugin::member-invites.${name}`;

/** Makes the routes that Strapi makes for a type of a site's API, with a controller of the site. */
const routesOf = (name) => {
  let routes;
  const led = ({ handler, ...route }) => ({
    ...route,
    handler: `site-${handler.split('.').slice(-2).join('.')}`,
  });
  return {
    type: 'content-api',
    get routes() {
      routes ??= factories.createCoreRouter(uidOf(name)).routes.map(led);
      return routes;
    },
  };
};

/**
 * Stands for a site's `extensions/member-invites/strapi-server.js` with relations to the plugin's records
 * from their other sides, and a REST API of the records that only the plugin writes.
 */
module.exports = (plugin) => {
  const { member, invitation } = plugin.contentTypes;
  invitation.schema.attributes.member.inversedBy = 'invitations';
  member.schema.attributes.account.inversedBy = 'member';
  const many = (target) => ({
    type: 'relation',
    relation: 'oneToMany',
    target,
    mappedBy: 'member',
  });
  Object.assign(member.schema.attributes, {
    bookings: many('api::booking.booking'),
    invitations: many(uidOf('invitation')),
  });
  for (const name of ['invitation', 'letter', 'batch', 'log-entry', 'consent']) {
    plugin.controllers[`site-${name}`] = factories.createCoreController(uidOf(name));
    plugin.services[name] = factories.createCoreService(uidOf(name));
    plugin.routes[name] = routesOf(name);
  }
  return plugin;
};
