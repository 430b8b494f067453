import type { Core } from '@strapi/strapi';
import { tokenOf } from '../controllers/public/join-addresses';
import { showPage } from '../controllers/public/show-page';
import { isSampleToken } from '../domain/token';

/** Leads the link of previews and test letters to a page that says so, and to nothing else. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (!isSampleToken(tokenOf(ctx))) return next();
    await showPage(strapi, ctx, { view: { page: 'sample' } });
  };
