import type { Core } from '@strapi/strapi';
import type {
  ListProgramsResponse,
  ProgramUsageResponse,
} from '../../../shared/contracts/programs';
import { memberIdsHaving } from '../store/member-links';
import { invitations, members, programs } from '../store/query';
import { Refusal } from '../errors';
import type { ProgramRow } from '../store/records';

/** Lists all programs by name. They are sorted here, because databases sort small letters differently. */
export const listPrograms = async (strapi: Core.Strapi): Promise<ListProgramsResponse['data']> => {
  const found = await programs(strapi).findMany({ orderBy: { id: 'asc' } });
  return found
    .map(({ documentId: id, name, validDays }) => ({ id, name, validDays }))
    .sort((one, other) => one.name.localeCompare(other.name));
};

/** Counts the records that deleting a program would affect. @throws Refusal `program_unknown` */
export const usageOfProgram = async (
  strapi: Core.Strapi,
  { id }: { id: string },
): Promise<ProgramUsageResponse['data']> => {
  const program = await programs(strapi).findOne({ where: { documentId: id } });
  if (!program) throw new Refusal('program_unknown');
  const theirs = {
    id: { $in: memberIdsHaving(strapi, { link: 'programs', targetId: program.id }) },
  };
  return {
    members: await members(strapi).count({ where: theirs }),
    validated: await members(strapi).count({ where: { ...theirs, state: 'validated' } }),
    openInvitations: await invitations(strapi).count({
      where: { program: program.id, state: 'pending' },
    }),
  };
};

/**
 * Finds the program that a request names, with its role; null if it names none.
 * @throws Refusal `program_unknown`
 */
export const programNamed = async (
  strapi: Core.Strapi,
  { id }: { id: string | null | undefined },
): Promise<ProgramRow | null> => {
  if (!id) return null;
  const program = await programs(strapi).findOne({
    where: { documentId: id },
    populate: { role: true },
  });
  if (program) return program;
  const message = 'This program does not exist.';
  throw new Refusal('program_unknown', { errors: [{ path: ['program'], message }] });
};
