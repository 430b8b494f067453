import type { Core } from '@strapi/strapi';
import { suggestAddress } from '../../../../../shared/addresses';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportPreviewRow,
} from '../../../../../shared/contracts/imports';
import { judgeLine, type LineVerdict } from '../../../domain/line-outcome';
import { getConfig } from '../../../get-config';
import { findKnown, type Known } from '../../known';
import { programNamed } from '../../../members/programs';
import { importTargets, loadCatalogue } from './catalogue';
import { lineReader, type ImportLine } from './lines';
import { recogniseReading } from './reading';
import type { ImportFile } from './records';

const rowsShown = 20;
const longestCell = 200;

const showRow = (
  line: ImportLine,
  { cells, known, send }: { cells: string[]; known: Known; send: boolean },
): ImportPreviewRow => {
  const { email, key } = line;
  const judged =
    line.outcome ??
    judgeLine({
      member: known.members.get(key!) ?? null,
      hasOpenInvitation: known.open.has(key!),
      send,
    });
  const verdict: LineVerdict = typeof judged === 'string' ? { outcome: judged } : judged;
  const notes = [...(verdict.notes ?? []), ...(line.notes ?? [])];
  const suggestion = email === null ? undefined : suggestAddress(email);
  return {
    line: line.line,
    cells: cells.map((cell) => cell.slice(0, longestCell)),
    email,
    outcome: verdict.outcome,
    ...(notes.length > 0 ? { notes } : {}),
    ...(suggestion ? { suggestion } : {}),
  };
};

/**
 * Shows how the file would be read, and what would become of its first rows. Writes nothing.
 * @throws Refusal `file_unreadable`, `invalid_request`, `program_unknown`
 */
export const previewImport = async (
  strapi: Core.Strapi,
  { file, request }: { file: ImportFile; request: ImportPreviewRequest },
): Promise<ImportPreviewResponse['data']> => {
  await programNamed(strapi, { id: request.program });
  const { sample, ...reading } = await recogniseReading(strapi, { file, asked: request });
  const read = lineReader(reading, await loadCatalogue(strapi));
  const shown = sample.slice(0, rowsShown).map((record) => ({ record, line: read(record) }));
  const keys = shown.flatMap(({ line }) => line.key ?? []);
  const known = await findKnown(strapi, { keys, now: new Date() });
  const send = request.send ?? true;
  return {
    ...reading,
    targets: importTargets(strapi),
    rows: shown.map(({ record, line }) => showRow(line, { cells: record.cells, known, send })),
    maxImportRows: getConfig(strapi).maxImportRows,
  };
};
