'use strict';

/** Style sheets that Strapi's pages import mean nothing here. */
module.exports = {};
