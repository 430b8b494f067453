'use strict';

/**
 * Stands for a site's `extensions/users-permissions/strapi-server.js` with a relation from accounts to
 * members.
 */
module.exports = (plugin) => {
  plugin.contentTypes.user.schema.attributes.member = {
    type: 'relation',
    relation: 'oneToOne',
    target: 'plugin::member-invites.member',
    mappedBy: 'account',
  };
  return plugin;
};
