import type { Core } from '@strapi/strapi';
import type {
  ListProgramsResponse,
  ProgramUsageResponse,
} from '../../../shared/contracts/programs';
import { whoHave } from '../store/member-links';
import { invitations, members, programs } from '../store/query';
import { Refusal } from '../errors';
import type { ProgramRow } from '../store/records';

/** What members get access to. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** All of them by name. Sorted here: databases differ in where small letters go. */
  async list(): Promise<ListProgramsResponse['data']> {
    const found = await programs(strapi).findMany({ orderBy: { id: 'asc' } });
    return found
      .map(({ documentId: id, name, validDays }) => ({ id, name, validDays }))
      .sort((one, other) => one.name.localeCompare(other.name));
  },

  /** What deleting a program would touch. @throws Refusal `program_unknown` */
  async usage({ id }: { id: string }): Promise<ProgramUsageResponse['data']> {
    const program = await programs(strapi).findOne({ where: { documentId: id } });
    if (!program) throw new Refusal('program_unknown');
    const theirs = { id: { $in: whoHave(strapi, { link: 'programs', targetId: program.id }) } };
    return {
      members: await members(strapi).count({ where: theirs }),
      validated: await members(strapi).count({ where: { ...theirs, state: 'validated' } }),
      openInvitations: await invitations(strapi).count({
        where: { program: program.id, state: 'pending' },
      }),
    };
  },

  /**
   * The program that a request names, with its role; null where it names none.
   * @throws Refusal `program_unknown`
   */
  async named({ id }: { id: string | null | undefined }): Promise<ProgramRow | null> {
    if (!id) return null;
    const program = await programs(strapi).findOne({
      where: { documentId: id },
      populate: { role: true },
    });
    if (program) return program;
    const message = 'This program does not exist.';
    throw new Refusal('program_unknown', { errors: [{ path: ['program'], message }] });
  },
});
