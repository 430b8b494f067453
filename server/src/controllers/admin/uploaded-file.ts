import type { Context } from 'koa';
import { Refusal } from '../../errors';

interface Uploaded {
  filepath: string;
  size: number;
}

const filesOf = (ctx: Context): Record<string, Uploaded | Uploaded[]> =>
  (ctx.request as { files?: Record<string, Uploaded | Uploaded[]> }).files ?? {};

const refuse = (message: string, path: string): never => {
  throw new Refusal('invalid_request', { message, errors: [{ path: [path], message }] });
};

const readOptions = (ctx: Context): unknown => {
  const { options = '{}' } = (ctx.request.body ?? {}) as { options?: unknown };
  try {
    return JSON.parse(String(options));
  } catch {
    return refuse('options must be JSON', 'options');
  }
};

/**
 * Runs an action with the one file of a multipart request, sent as `files`, and the request's `options`. The file
 * is removed once the request is answered.
 * @throws Refusal `invalid_request`
 */
export const withUploadedFile = async (
  ctx: Context,
  run: (upload: { file: Uploaded; options: unknown }) => Promise<void>,
): Promise<void> => {
  const files = filesOf(ctx);
  const all = Object.values(files).flat();
  const file = [files.files].flat()[0];
  if (!file || all.length !== 1) return refuse('Send one file as `files`', 'files');
  await run({ file, options: readOptions(ctx) });
};
