import type { Core } from '@strapi/strapi';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
} from '../../../../../shared/contracts/imports';
import type { Started } from '../../start';
import { forgetAbandoned } from './discard';
import { previewImport } from './preview';
import { receiveImport, type Import } from './receive';
import type { ImportFile } from './records';

/** CSV files: a list from elsewhere becomes a batch. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** How the file would be read, and what would become of its first rows. Writes nothing. */
  preview: (input: {
    file: ImportFile;
    request: ImportPreviewRequest;
  }): Promise<ImportPreviewResponse['data']> => previewImport(strapi, input),
  /** Stores the lines of the file, then works them off. `isNew` is false for a `requestId` already known. */
  receive: (input: Import): Promise<Started> => receiveImport(strapi, input),
  /** Throws away what is left of files whose receiving died long ago. */
  forgetAbandoned: (): Promise<number> => forgetAbandoned(strapi, { now: new Date() }),
});
