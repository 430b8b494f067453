import type { Core } from '@strapi/strapi';
import type { ListProgramsResponse } from '../../../shared/contracts/programs';
import { programs } from '../database/query';

/** What members get access to. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** All of them by name. Sorted here: databases differ in where small letters go. */
  async list(): Promise<ListProgramsResponse['data']> {
    const found = await programs(strapi).findMany({ orderBy: { id: 'asc' } });
    return found
      .map(({ documentId: id, name, validDays }) => ({ id, name, validDays }))
      .sort((one, other) => one.name.localeCompare(other.name));
  },
});
