import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type {
  BatchWithLog,
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportRequest,
} from '../../shared/contracts';
import { asAdmin } from './invite';
import type { Site } from './site';
import { until } from './until';

type Preview = ImportPreviewResponse['data'];

/** Uploads a file as the panel does. */
export const upload = async (
  site: Pick<Site, 'request'>,
  input: { path: string; file: Buffer | string; options: object; token: string },
): Promise<Response> =>
  site.request
    .post(`/member-invites/batches/${input.path}`)
    .auth(input.token, { type: 'bearer' })
    .field('options', JSON.stringify(input.options))
    .attach('files', Buffer.from(input.file as string), 'members.csv');

const dataOf = <T>({ status, text, body }: Response): T => {
  if (status >= 400) throw new Error(`${status}: ${text}`);
  return (body as { data: T }).data;
};

export const previewFile = async (
  site: Site,
  file: Buffer | string,
  options: ImportPreviewRequest = {},
): Promise<Preview> => {
  const token = await site.adminToken();
  return dataOf(await upload(site, { path: 'import/preview', file, options, token }));
};

/** Uploads a file and answers the response; nobody is mailed unless `send` is true. */
export const sendFile = async (
  site: Site,
  file: Buffer | string,
  options: Partial<ImportRequest> = {},
): Promise<Response> => {
  const token = await site.adminToken();
  const request = { requestId: randomUUID(), send: false, ...options };
  return upload(site, { path: 'import', file, options: request, token });
};

/** Uploads a file and waits until its batch is processed. */
export const importFile = async (
  site: Site,
  file: Buffer | string,
  options: Partial<ImportRequest> = {},
): Promise<BatchWithLog> => {
  const { id } = dataOf<BatchWithLog>(await sendFile(site, file, options));
  return until(
    async () => {
      const { body } = await asAdmin(site, 'get', `/batches/${id}`);
      const { data } = body as { data: BatchWithLog };
      return data.state === 'done' && data;
    },
    { what: 'the import done', timeoutMs: 180_000 },
  ) as Promise<BatchWithLog>;
};
