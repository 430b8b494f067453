import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { defaultSettings } from '../../../../shared/default-settings';
import { languageOfToken } from '../../invitations/language';
import { getSettings } from '../../settings/settings';
import { contentPolicy, renderJoinPage, type Frame, type PageView } from '../../pages';
import { bookOf } from '../../words';
import { tokenOf } from './join-addresses';

/** If the database itself has failed, the page that says so leaves out what it cannot read. */
const orWithout = <Known>(
  known: Promise<Known>,
  { page, without }: { page: PageView['page']; without: Known },
): Promise<Known> =>
  known.catch((error: unknown) => {
    if (page !== 'trouble') throw error;
    return without;
  });

const frameOf = async (
  strapi: Core.Strapi,
  ctx: Context,
  { page }: Pick<PageView, 'page'>,
): Promise<Frame> => {
  const settings = getSettings(strapi);
  const { organisation } = await orWithout(settings, {
    page,
    without: defaultSettings(bookOf(strapi).languages),
  });
  const { name, language: without, ...frame } = organisation;
  const spoken = languageOfToken(strapi, tokenOf(ctx));
  const language = await orWithout(spoken, { page, without });
  return { ...frame, organisation: name, language };
};

export const showPage = async (
  strapi: Core.Strapi,
  ctx: Context,
  { view, status = 200 }: { view: PageView; status?: number },
): Promise<void> => {
  const page = { ...(await frameOf(strapi, ctx, view)), ...view };
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', contentPolicy(page));
  ctx.body = renderJoinPage(page, bookOf(strapi));
};
