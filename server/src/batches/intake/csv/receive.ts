import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ImportRequest } from '../../../../../shared/contracts/imports';
import { Refusal } from '../../../errors';
import { getConfig } from '../../../get-config';
import type { BatchRow } from '../../../store/records';
import { rowOfRequest } from '../../row-of-request';
import { findKnownRequest, submit, type Submitted, type Work } from '../../submit';
import type { Line } from '../line';
import { assertReadyToSend } from '../../../invitations/readiness';
import { chooseRole } from '../../../invitations/role';
import { programNamed } from '../../../members/programs';
import { loadCatalogue } from './catalogue';
import { discard, discardLapsed } from './discard';
import { lineReader } from './lines';
import { recogniseReading, type Reading } from './reading';
import { readRecords, type CsvRecord, type ImportFile } from './records';
import { closeReceiving, fillBatch, openBatch, type Receiver } from './store';

export interface Import {
  file: ImportFile;
  request: ImportRequest;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
}

/** The batch of a `requestId` seen before. @throws Refusal `import_under_way` */
const findReceived = async (strapi: Core.Strapi, requestId: string): Promise<BatchRow | null> => {
  const known = await findKnownRequest(strapi, requestId);
  if (known?.state !== 'receiving') return known;
  // Whoever received it may have died half-way: then it is received anew.
  if (await discardLapsed(strapi, { id: known.id, now: new Date() })) return null;
  throw new Refusal('import_under_way');
};

async function* rowsOf(file: ImportFile, reading: Reading): AsyncGenerator<CsvRecord> {
  let isHeader = reading.hasHeader;
  for await (const record of readRecords(file, reading)) {
    if (isHeader) isHeader = false;
    else yield record;
  }
}

/** @throws Refusal `no_addresses`, `too_many_rows` */
const countRows = async (
  strapi: Core.Strapi,
  file: ImportFile,
  reading: Reading,
): Promise<number> => {
  const { maxImportRows } = getConfig(strapi);
  let count = 0;
  for await (const { line } of rowsOf(file, reading)) {
    count += 1;
    if (count <= maxImportRows) continue;
    const message = `At most ${maxImportRows} rows in a file; the next one is in line ${line}.`;
    throw new Refusal('too_many_rows', { message, maxImportRows });
  }
  if (count === 0) throw new Refusal('no_addresses');
  return count;
};

const readFile = async (
  strapi: Core.Strapi,
  { file, request }: Import,
): Promise<{ reading: Reading; total: number }> => {
  const reading = await recogniseReading(strapi, { file, asked: request });
  if (!reading.columns.includes('email')) {
    const message = 'No column is read as the address.';
    throw new Refusal('invalid_request', { message, errors: [{ path: ['columns'], message }] });
  }
  return { reading, total: await countRows(strapi, file, reading) };
};

async function* linesOf(
  strapi: Core.Strapi,
  file: ImportFile,
  reading: Reading,
): AsyncGenerator<Line> {
  const read = lineReader(reading, await loadCatalogue(strapi));
  for await (const record of rowsOf(file, reading)) yield read(record);
}

const fill = async (
  strapi: Core.Strapi,
  receiver: Receiver,
  { file, reading }: { file: ImportFile; reading: Reading },
): Promise<void> => {
  try {
    const stored = await fillBatch(strapi, receiver, linesOf(strapi, file, reading));
    await closeReceiving(strapi, receiver, stored);
  } catch (error) {
    // Half a file is none. Where the database is away, the lease lapses and the next attempt sees to it.
    await discardOwn(strapi, receiver);
    throw error;
  }
};

const discardOwn = async (strapi: Core.Strapi, { batch, run }: Receiver): Promise<void> => {
  try {
    const current = await findKnownRequest(strapi, batch.requestId);
    if (current?.id === batch.id && current.lockedBy === run) await discard(strapi, batch.id);
  } catch (error) {
    strapi.log.warn(`member-invites: half a file is left until later: ${String(error)}`);
  }
};

interface FileWork extends Work {
  reading: Reading;
}

const prepareImport = async (strapi: Core.Strapi, input: Import): Promise<FileWork> => {
  const { request } = input;
  const { send } = request;
  if (send) await assertReadyToSend(strapi);
  const program = await programNamed(strapi, { id: request.program });
  if (send) await chooseRole(strapi, { program });
  const columns = {
    ...rowOfRequest(request),
    source: 'csv' as const,
    program: program?.id ?? null,
  };
  return { columns, ...(await readFile(strapi, input)) };
};

/**
 * Takes a file: it is judged as a whole before anything is written. Its lines are stored little by little,
 * and a half-stored file counts as none.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`, `file_unreadable`, `invalid_request`,
 *   `no_addresses`, `too_many_rows`, `program_unknown`, `role_missing`, `import_under_way`, `too_many_today`
 */
export const receiveImport = (strapi: Core.Strapi, input: Import): Promise<Submitted> => {
  const { file, actor } = input;
  const { requestId } = input.request;
  return submit(strapi, {
    requestId,
    actor,
    prepare: () => prepareImport(strapi, input),
    findKnown: () => findReceived(strapi, requestId),
    async store({ reading, ...work }: FileWork): Promise<BatchRow> {
      const receiver = await openBatch(strapi, { work, actor, run: randomUUID() });
      await fill(strapi, receiver, { file, reading });
      return receiver.batch;
    },
  });
};
