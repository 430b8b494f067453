import type { Core } from '@strapi/strapi';
import type { CreateBatchRequest } from '../../../shared/contracts/batches';
import { Refusal } from '../errors';
import { assertReadyToSend } from '../invitations/readiness';
import { chooseRole } from '../invitations/role';
import { programNamed } from '../members/programs';
import { assertAllValid, readLines } from './intake/paste';
import { resolveSelection } from './intake/selection';
import { rowOfRequest } from './row-of-request';
import { submit, type Submitted, type Work } from './submit';

type Intake = Pick<Work, 'lines' | 'selection' | 'total'>;

const takeIn = async (strapi: Core.Strapi, request: CreateBatchRequest): Promise<Intake> => {
  const { selection, send, addresses = [], onInvalid = 'reject' } = request;
  if (selection) return resolveSelection(strapi, { of: 'members', selection, isExact: send });
  const lines = readLines(strapi, addresses);
  if (lines.length === 0) throw new Refusal('no_addresses');
  if (onInvalid === 'reject') assertAllValid(lines);
  return { lines, total: lines.length };
};

interface InviteSubmission {
  request: CreateBatchRequest;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
  /** True: only people whom the batch adds get its program, as for admins who may not change members. */
  programForNew?: boolean;
}

/**
 * Invites those whose addresses were pasted, or members of a selection.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`, `addresses_invalid`,
 *   `too_many_addresses`, `no_addresses`, `program_unknown`, `role_missing`, `too_many_today`
 */
export const submitInvites = (
  strapi: Core.Strapi,
  { request, actor, programForNew = false }: InviteSubmission,
): Promise<Submitted> => {
  const { requestId, send, selection } = request;
  const source = request.source ?? (selection ? 'selection' : 'paste');
  const prepare = async (): Promise<Work> => {
    if (send) await assertReadyToSend(strapi);
    const intake = await takeIn(strapi, request);
    const program = await programNamed(strapi, { id: request.program });
    if (send) await chooseRole(strapi, { program });
    return {
      ...intake,
      columns: { ...rowOfRequest(request), source, program: program?.id ?? null, programForNew },
    };
  };
  return submit(strapi, { requestId, actor, prepare });
};
