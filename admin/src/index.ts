import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import {
  registerInContentManager,
  type ContentManagerApis,
} from './components/content-manager/register';
import { permissions } from './permissions';
import { pagesPath, pluginId } from './plugin-id';
import { loadTexts } from './translations/load';

/**
 * The functions that Strapi's panel calls. Its own type of `app` is not used here, because a site that
 * resolves modules as `create-strapi-app` sets it up cannot find `@strapi/strapi/admin`.
 */
export interface AdminPlugin {
  register(app: unknown): void;
  bootstrap(app: unknown): void;
  registerTrads(asked: {
    locales: string[];
  }): Promise<{ locale: string; data: Record<string, string> }[]>;
}

const plugin: AdminPlugin = {
  register(app: Pick<StrapiApp, 'registerPlugin' | 'addMenuLink' | 'addSettingsLink' | 'widgets'>) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: User,
      intlLabel: { id: `${pluginId}.menu.members`, defaultMessage: 'Members' },
      permissions: permissions.read,
      Component: () => import('./pages/App'),
    });
    app.addSettingsLink('global', {
      id: pluginId,
      to: pluginId,
      intlLabel: { id: `${pluginId}.settings.title`, defaultMessage: 'Member invites' },
      permissions: permissions.read,
      Component: () => import('./pages/SettingsPage'),
    });
    app.widgets.register({
      pluginId,
      id: 'overview',
      icon: User,
      title: { id: `${pluginId}.overview.title`, defaultMessage: 'Member invites' },
      link: {
        label: { id: `${pluginId}.overview.open`, defaultMessage: 'Open Members' },
        href: pagesPath,
      },
      permissions: permissions.read,
      component: () =>
        import('./components/overview/OverviewWidget').then((module) => module.OverviewWidget),
    });
    app.registerPlugin({ id: pluginId, name: 'Member invites' });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager');
    registerInContentManager(contentManager.apis as unknown as ContentManagerApis);
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: await loadTexts(locale) }))),
};

export default plugin;
