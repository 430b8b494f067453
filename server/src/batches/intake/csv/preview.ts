import type { Core } from '@strapi/strapi';
import type { ReviewLine } from '../../../../../shared/contracts/batches';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportPreviewRow,
} from '../../../../../shared/contracts/imports';
import { getConfig } from '../../../get-config';
import { reviewLines } from '../../review-lines';
import { programNamed } from '../../../members/programs';
import { importTargets, loadCatalogue } from './catalogue';
import { lineReader } from './lines';
import { recogniseReading } from './reading';
import type { ImportFile } from './records';

const rowsShown = 20;
const longestCell = 200;

/** The cells show what was typed. */
const showRow = (reviewed: ReviewLine, cells: string[]): ImportPreviewRow => {
  const { line, email, outcome, notes, suggestion } = reviewed;
  return {
    line,
    cells: cells.map((cell) => cell.slice(0, longestCell)),
    email,
    outcome,
    ...(notes ? { notes } : {}),
    ...(suggestion ? { suggestion } : {}),
  };
};

/**
 * Shows how the file would be read, and what would become of its first rows. Writes nothing.
 * @throws Refusal `file_unreadable`, `invalid_request`, `program_unknown`
 */
export const previewImport = async (
  strapi: Core.Strapi,
  { file, request, mayRead }: { file: ImportFile; request: ImportPreviewRequest; mayRead: boolean },
): Promise<ImportPreviewResponse['data']> => {
  await programNamed(strapi, { id: request.program });
  const { sample, ...reading } = await recogniseReading(strapi, { file, asked: request });
  const read = lineReader(reading, await loadCatalogue(strapi));
  const records = sample.slice(0, rowsShown);
  const lines = await reviewLines(strapi, {
    lines: records.map((record) => read(record)),
    send: request.send ?? true,
    mayRead,
  });
  return {
    ...reading,
    targets: importTargets(strapi),
    rows: lines.map((line, index) => showRow(line, records[index]!.cells)),
    maxImportRows: getConfig(strapi).maxImportRows,
    ...(mayRead ? {} : { byTextAlone: true }),
  };
};
