import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface Uploaded {
  filepath: string;
}

const ours = /^\/(?:.*\/)?member-invites\//i;

const uploadsOf = (ctx: Context): Uploaded[] => {
  const { files = {} } = ctx.request as { files?: Record<string, Uploaded | Uploaded[]> };
  return Object.values(files).flat();
};

/**
 * Removes whatever was uploaded with a request to the plugin once it is answered. Strapi stores the files of a
 * request before it asks who sends it, and removes them only after a request that went well, and only those
 * called `files`. Must be outside of Strapi's own middlewares.
 */
export const removeUploads: Core.MiddlewareHandler = async (ctx, next) => {
  try {
    await next();
  } finally {
    const uploads = ours.test(ctx.path) ? uploadsOf(ctx) : [];
    await Promise.all(uploads.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
};
