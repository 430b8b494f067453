/** The languages an admin can choose in the profile: those that the plugin speaks. */
export default { config: { locales: ['fr', 'de', 'es', 'nl'] } };
