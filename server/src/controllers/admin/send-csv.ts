import { Readable } from 'node:stream';
import type { Context } from 'koa';

/** Answers a file a chunk at a time, as fast as the client takes it. */
export const sendCsv = (
  ctx: Context,
  { name, chunks }: { name: string; chunks: AsyncIterable<string> },
): void => {
  const file = Readable.from(chunks, { objectMode: false });
  // Koa would leave the client waiting. Only a broken connection tells it that the file is not whole.
  file.once('error', () => {
    if (ctx.headerSent) ctx.res.destroy();
  });
  ctx.set('Content-Type', 'text/csv; charset=utf-8');
  ctx.set('Content-Disposition', `attachment; filename="${name}"`);
  ctx.body = file;
};
