import { programOf } from '../domain/program-of-invitation';
import type { InvitationRow, ProgramRow } from './records';

const withRole = { populate: { role: true } };

/** The relations that `programOfInvitation` needs, with the roles that programs give. */
export const programDetails = {
  member: { populate: { programs: withRole } },
  program: withRole,
  batch: { populate: { program: withRole } },
};

/**
 * Answers the program that an invitation is for now: if the batch chose none, staff may have put the member
 * in another one since the invitation was made.
 * @param invitation with `programDetails`
 */
export const programOfInvitation = ({ batch, program, member }: InvitationRow): ProgramRow | null =>
  programOf({
    chosen: batch ? batch.program : program,
    madeWith: program,
    own: member?.programs,
  });
