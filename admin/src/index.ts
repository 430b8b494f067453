/** The panel's pages come with their own issue; registering makes Strapi list the plugin. */
export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }): void {
    app.registerPlugin({ id: 'member-invites', name: 'Member invites' });
  },
};
