import type { StrapiApp as App } from '@strapi/strapi/admin';
import plugin from '../../admin/src';

type MenuLink = Parameters<App['addMenuLink']>[0];
type SettingsLink = Exclude<Parameters<App['addSettingsLink']>[1], unknown[] | undefined>;
type OverviewWidget = Extract<Parameters<App['widgets']['register']>[0], { id: string }>;

/** Collects what the plugin puts into Strapi's panel. */
const registered = () => {
  const links: { menu: MenuLink[]; settings: SettingsLink[]; widgets: OverviewWidget[] } = {
    menu: [],
    settings: [],
    widgets: [],
  };
  plugin.register({
    registerPlugin: () => undefined,
    addMenuLink: (link: MenuLink) => links.menu.push(link),
    addSettingsLink: (_section: unknown, link: SettingsLink) => links.settings.push(link),
    widgets: { register: (widget: OverviewWidget) => links.widgets.push(widget) },
  } as unknown as App);
  return links;
};

const read = [{ action: 'plugin::member-invites.read', subject: null }];

it('shows nothing of itself to a role without the right to read', () => {
  const { menu, settings, widgets } = registered();
  const shown = [...menu, ...settings, ...widgets];
  expect(shown).toHaveLength(3);
  for (const { permissions } of shown) expect(permissions).toEqual(read);
});

it('has a page behind every link, and the widget behind its tile', async () => {
  const { menu, settings, widgets } = registered();
  for (const { Component } of [...menu, ...settings]) {
    expect(await Component?.()).toHaveProperty('default', expect.any(Function));
  }
  for (const { component } of widgets) expect(await component()).toEqual(expect.any(Function));
});

it('gives its texts for the languages it has', async () => {
  const texts = await plugin.registerTrads({ locales: ['en', 'xx'] });
  expect(texts).toEqual([
    { locale: 'en', data: expect.objectContaining({ 'member-invites.menu.members': 'Members' }) },
    { locale: 'xx', data: {} },
  ]);
});
