import type { Core } from '@strapi/strapi';
import bootstrap from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import destroy from './destroy';
import * as internalServices from './internal-services';
import middlewares from './middlewares';
import policies from './policies';
import register from './register';
import routes from './routes';
import services from './services';

/** A site's own code types its calls, and the answers and events it gets, with these. */
export type * from '../../shared/contracts';
export type { InvitationEvent, InvitationEventPayload } from './mail/events';
export type { InvitationsService } from './services';
/** A site's config/plugins types its own letters with these. */
export type { RenderedLetter } from './letters/letter-content';
export type { LetterData, LetterLayout, LetterLayouts } from './letters/letter-data';
/** A site's config/plugins types its own words with these. */
export type { OwnLanguages, PartialWords } from './words/shape';

type Hook = (site: { strapi: Core.Strapi }) => void | Promise<void>;

/**
 * The parts that Strapi loads the plugin from. They are named and not inferred: inferred, the declarations
 * of a site would reach into every service and the packages behind it, which a site need not have.
 */
export interface ServerPlugin {
  register: Hook;
  bootstrap: Hook;
  destroy: Hook;
  config: { default: unknown; validator: (config: unknown) => void };
  contentTypes: Record<string, { schema: unknown }>;
  controllers: Record<string, unknown>;
  middlewares: Record<string, unknown>;
  policies: Record<string, unknown>;
  routes: Record<string, unknown>;
  services: Record<string, unknown>;
}

const plugin: ServerPlugin = {
  bootstrap,
  config,
  contentTypes,
  controllers,
  destroy,
  middlewares,
  policies,
  register,
  routes,
  services: { ...services, ...internalServices },
};

export default plugin;
