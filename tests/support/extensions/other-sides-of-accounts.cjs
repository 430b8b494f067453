'use strict';

/** As a site's `extensions/users-permissions/strapi-server.js`: an account knows its member. */
module.exports = (plugin) => {
  plugin.contentTypes.user.schema.attributes.member = {
    type: 'relation',
    relation: 'oneToOne',
    target: 'plugin::member-invites.member',
    mappedBy: 'account',
  };
  return plugin;
};
