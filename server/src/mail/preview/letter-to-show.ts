import type { Core } from '@strapi/strapi';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Settings } from '../../../../shared/contracts/settings';
import { admins, members } from '../../store/query';
import { chooseValidDays, endOfLife } from '../../domain/invitation-states';
import { programOf } from '../../domain/program-of-invitation';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import { sampleNotice, sampleReader, type BatchWords, type LetterToWrite } from '../../letters';
import {
  invitationFacts,
  receiptFacts,
  welcomeFacts,
  type ReaderFacts,
} from '../../letters/letter-facts';
import type { ProgramRow } from '../../store/records';
import { nameOfInviter } from '../compose/offer';

interface Showing {
  request: WriteLetterRequest;
  settings: Settings;
  /** Id of the admin who would send it. */
  actor: number | null;
  now: Date;
}

/** With what they have access to already. */
const findReader = async (
  strapi: Core.Strapi,
  { member = {} }: WriteLetterRequest,
): Promise<ReaderFacts & { programs?: ProgramRow[] }> => {
  if (!('id' in member)) {
    const { firstName = null, lastName = null, language = null } = member;
    return { email: sampleReader.email, firstName, lastName, language };
  }
  const where = { documentId: member.id };
  const found = await members(strapi).findOne({ where, populate: { programs: true } });
  if (found) return found;
  const message = 'This member does not exist.';
  throw new Refusal('invalid_request', { message, errors: [{ path: ['member', 'id'], message }] });
};

const wordsOf = (request: WriteLetterRequest): BatchWords => ({
  language: request.language ?? null,
  subject: request.subject ?? null,
  heading: request.heading ?? null,
  text: request.text ?? null,
  buttonText: request.buttonText ?? null,
  message: request.message ?? null,
  translations: request.translations ?? null,
});

const offerToShow = async (strapi: Core.Strapi, showing: Showing) => {
  const { request, settings, actor, now } = showing;
  const chosen = await getService(strapi, 'programs').named({ id: request.program });
  const member = await findReader(strapi, request);
  const program = programOf({ chosen, own: member.programs });
  const inviter = await admins(strapi).findOne({ where: { id: actor ?? 0 } });
  const validDays = chooseValidDays({
    batch: request.validDays,
    program: program?.validDays,
    setting: settings.invitations.validDays,
  });
  const { link, declineLink } = getService(strapi, 'links').sampleLinks();
  return invitationFacts({
    settings,
    batch: wordsOf(request),
    member,
    program,
    inviter: nameOfInviter(inviter),
    link,
    declineLink,
    expiresAt: endOfLife({ from: now, validDays }),
  });
};

/** What a letter is written from that nobody is sent: real facts where there are, else made-up ones. */
export const letterToShow = async (
  strapi: Core.Strapi,
  showing: Showing,
): Promise<LetterToWrite> => {
  const { request, settings, now } = showing;
  const { kind = 'invitation', language: batchLanguage = null } = request;
  if (kind === 'invitation' || kind === 'reminder') {
    return { name: kind, data: await offerToShow(strapi, showing) };
  }
  const { organisation } = settings;
  if (kind === 'notice') {
    const panelUrl = getService(strapi, 'links').panelUrl('/pending?view=problems');
    const frame = { language: organisation.language, organisation };
    return { name: kind, data: { ...frame, ...sampleNotice, panelUrl } };
  }
  const member = await findReader(strapi, request);
  const accepted = { settings, member, batchLanguage };
  if (kind === 'receipt') {
    return { name: kind, data: receiptFacts({ ...accepted, setAt: now }) };
  }
  const named = await getService(strapi, 'programs').named({ id: request.program });
  const others = (member.programs ?? []).filter(({ id }) => id !== named?.id);
  const programs = named ? [...others, named] : others;
  return { name: kind, data: welcomeFacts({ ...accepted, programs }) };
};
