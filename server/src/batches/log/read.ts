import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../../shared/contracts/common';
import type {
  BatchListResponse,
  BatchLogFileQuery,
  BatchLogQuery,
  BatchLogResponse,
  BatchWithLog,
} from '../../../../shared/contracts/batches';
import { batches } from '../../store/query';
import type { TextFile } from '../../domain/text-file';
import { findPage } from '../../store/pagination';
import { findLog } from './log';
import { logFile } from './log-file';
import { findBatch, showBatches } from './show';

const firstLines = 200;

/** @throws Refusal `batch_unknown` */
export const getBatch = async (
  strapi: Core.Strapi,
  { id }: { id: string },
): Promise<BatchWithLog> => {
  const batch = await findBatch(strapi, id);
  const page = { page: 1, pageSize: firstLines };
  const { data: log } = await findLog(strapi, { batch, page });
  const [shown] = await showBatches(strapi, [batch]);
  return { ...shown!, log };
};

/** @throws Refusal `batch_unknown` */
export const getBatchLog = async (
  strapi: Core.Strapi,
  { id, query: { problems, ...page } }: { id: string; query: BatchLogQuery },
): Promise<BatchLogResponse> =>
  findLog(strapi, { batch: await findBatch(strapi, id), problems, page });

/** @throws Refusal `batch_unknown` */
export const getBatchLogFile = async (
  strapi: Core.Strapi,
  { id, query: { problems, language } }: { id: string; query: BatchLogFileQuery },
): Promise<TextFile> =>
  logFile(strapi, {
    batch: await findBatch(strapi, id),
    problems,
    language,
  });

/** Lists the batches, newest first. */
export const listBatches = (strapi: Core.Strapi, page: PageQuery): Promise<BatchListResponse> =>
  findPage(batches(strapi), {
    where: {},
    orderBy: { id: 'desc' },
    populate: { program: true, tag: true, createdBy: true },
    page,
    show: (rows) => showBatches(strapi, rows),
  });
