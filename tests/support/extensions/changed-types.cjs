'use strict';

const bookings = {
  type: 'relation',
  relation: 'oneToMany',
  target: 'api::booking.booking',
  mappedBy: 'member',
};

/** Stands for a site's `extensions/member-invites/strapi-server.js` that changes the plugin's own parts. */
module.exports = (plugin) => {
  const { member, letter } = plugin.contentTypes;
  const { attributes } = member.schema;
  attributes.email.required = false;
  attributes.firstName.required = true;
  Object.assign(attributes.emailKey, { private: false, writable: true });
  attributes.state = { type: 'string', pluginOptions: { mine: true } };
  attributes.suppression.default = 'declined';
  delete attributes.joinedAt;
  delete attributes.account.useJoinTable;
  Object.assign(attributes, { club: { type: 'string' }, bookings });
  Object.assign(member.schema, {
    collectionName: 'people',
    indexes: [{ name: 'people_club_idx', columns: ['club'] }],
    options: { draftAndPublish: true, mine: true },
    pluginOptions: { i18n: { localized: true }, mine: {} },
  });
  member.schema.info.displayName = 'Guest';
  member.schema.config.attributes.emailKey.hidden = false;
  member.schema.config.metadatas.email.edit.label = 'Mail';
  delete letter.schema.attributes.to;
  Object.assign(letter.schema, { collectionName: 'posts', pluginOptions: {}, indexes: [] });
  return plugin;
};
