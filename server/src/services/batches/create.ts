import type { Core } from '@strapi/strapi';
import type {
  BatchTranslations,
  BatchWithLog,
  BatchWording,
  CreateBatchRequest,
} from '../../../../shared/contracts/batches';
import { isUniqueViolation } from '../../database/conflicts';
import { batches, logEntries } from '../../database/query';
import { getService } from '../../get-service';
import type { BatchRow } from '../../records';
import { assertReadyToSend } from '../invitations/readiness';
import { chooseRole } from '../invitations/role';
import { assertAllValid, assertCount, linesOfSelection, readLines, type Line } from './lines';
import { getBatch } from './read';

export interface Submission {
  request: CreateBatchRequest;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
  now: Date;
}

/** Longer batches are worked off after the answer. */
const longestInRequest = 500;
/** Variables in one statement are limited; SQLite's smallest limit is 999. */
const linesPerInsert = 90;

const findKnownRequest = (strapi: Core.Strapi, requestId: string): Promise<BatchRow | null> =>
  batches(strapi).findOne({ where: { requestId } });

const readRequest = async (strapi: Core.Strapi, request: CreateBatchRequest): Promise<Line[]> => {
  if (request.selection) return linesOfSelection(strapi, request.selection);
  const lines = readLines(request.addresses ?? []);
  assertCount(strapi, lines);
  if ((request.onInvalid ?? 'reject') === 'reject') assertAllValid(lines);
  return lines;
};

/** PostgreSQL takes no NUL in a text, and no half of a character in JSON. */
const storable = (text: string | null | undefined): string | null =>
  (text ?? '').replace(/[\0\p{Cs}]/gu, '') || null;

const storableWording = (words: Partial<BatchWording>): BatchWording => ({
  subject: storable(words.subject),
  heading: storable(words.heading),
  text: storable(words.text),
  buttonText: storable(words.buttonText),
  message: storable(words.message),
});

/** Null where no language says anything. */
const storableTranslations = (
  translations: BatchTranslations | null | undefined,
): BatchTranslations | null => {
  const said = Object.entries(translations ?? {})
    .map(([language, words]) => [language, storableWording(words ?? {})] as const)
    .filter(([, words]) => Object.values(words).some((word) => word !== null));
  return said.length === 0 ? null : Object.fromEntries(said);
};

const store = async (
  strapi: Core.Strapi,
  { submission, lines, program }: { submission: Submission; lines: Line[]; program: number | null },
): Promise<BatchRow> =>
  strapi.db.transaction(async () => {
    const { request, actor, now } = submission;
    const batch = await batches(strapi).create({
      data: {
        requestId: request.requestId,
        source: request.source ?? (request.selection ? 'selection' : 'paste'),
        program,
        send: request.send,
        sendAt: request.send && request.sendAt ? new Date(request.sendAt) : null,
        validDays: request.validDays ?? null,
        language: request.language ?? null,
        ...storableWording(request),
        translations: storableTranslations(request.translations),
        state: 'processing',
        total: lines.length,
        done: lines.filter(({ outcome }) => outcome !== undefined).length,
        createdBy: actor,
      },
    });
    const rows = lines.map(({ line, typed, email, outcome, detail }) => ({
      batch: batch.id,
      line,
      typed: typed.slice(0, 1000),
      email,
      outcome: outcome ?? null,
      detail: detail ?? null,
      actor,
      at: outcome ? now : null,
    }));
    for (let start = 0; start < rows.length; start += linesPerInsert) {
      await logEntries(strapi).createMany({ data: rows.slice(start, start + linesPerInsert) });
    }
    return batch;
  });

/**
 * Takes a submission: everything is checked before anything is written, the lines are stored, and only
 * then worked off, so that a crash at any moment loses none and mails nobody twice.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`, `addresses_invalid`,
 *   `too_many_addresses`, `no_addresses`, `program_unknown`, `role_missing`
 */
export const createBatch = async (
  strapi: Core.Strapi,
  submission: Submission,
): Promise<{ batch: BatchWithLog; isNew: boolean }> => {
  const { request } = submission;
  const known = await findKnownRequest(strapi, request.requestId);
  if (known) return { batch: await getBatch(strapi, { id: known.documentId }), isNew: false };

  if (request.send) await assertReadyToSend(strapi);
  const lines = await readRequest(strapi, request);
  const program = await getService(strapi, 'programs').named({ id: request.program });
  if (request.send) await chooseRole(strapi, { program });
  let batch: BatchRow;
  try {
    batch = await store(strapi, { submission, lines, program: program?.id ?? null });
  } catch (error) {
    // The same request at the same moment, perhaps on another node, was first.
    const twin = isUniqueViolation(error) && (await findKnownRequest(strapi, request.requestId));
    if (!twin) throw error;
    return { batch: await getBatch(strapi, { id: twin.documentId }), isNew: false };
  }
  const run = getService(strapi, 'batches').run({ id: batch.id });
  if (batch.total <= longestInRequest) await run;
  return { batch: await getBatch(strapi, { id: batch.documentId }), isNew: true };
};
