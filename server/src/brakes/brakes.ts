import type { Core } from '@strapi/strapi';
import { brakeKey, windowEnd, type Brake } from '../domain/brakes';
import { Refusal, type RefusalCode } from '../errors';
import { getConfig } from '../get-config';
import { keyFor } from '../settings/links';
import { countUp } from '../store/counters';

/** Whoever counts does so in the transaction of what is counted: if that fails, it has not happened. */
interface Moment {
  now: Date;
  trx: unknown;
}

const countEach = async (
  strapi: Core.Strapi,
  input: Moment & { brake: Brake; subjects: readonly string[]; by?: number },
): Promise<Map<string, number>> => {
  const { brake, subjects, by = 1, now, trx } = input;
  const secret = keyFor(strapi, 'brakes');
  const keyOf = new Map(
    subjects.map((subject) => [subject, brakeKey({ secret, brake, subject, now })]),
  );
  const counts = new Map([...keyOf.values()].map((key) => [key, by]));
  const counted = await countUp(strapi, { counts, until: windowEnd(brake, now), trx });
  return new Map(subjects.map((subject) => [subject, counted.get(keyOf.get(subject)!) ?? 0]));
};

const refusalUntilNext = (
  code: RefusalCode,
  { brake, limit, now }: { brake: Brake; limit: number; now: Date },
): Refusal => {
  const retryAt = windowEnd(brake, now);
  const retryAfter = Math.ceil((retryAt.getTime() - now.getTime()) / 1000);
  return new Refusal(code, { limit, retryAfter, retryAt: retryAt.toISOString() });
};

interface OfAdmin extends Moment {
  /** Id of the admin. */
  actor: number;
  brake: Brake;
  by: number;
  most: number;
  code: RefusalCode;
}

const countForAdmin = async (
  strapi: Core.Strapi,
  { actor, most, code, ...counting }: OfAdmin,
): Promise<void> => {
  const { brake, now } = counting;
  const counted = await countEach(strapi, { ...counting, subjects: [String(actor)] });
  if ([...counted.values()].every((count) => count <= most)) return;
  throw refusalUntilNext(code, { brake, limit: most, now });
};

/**
 * Counts the addresses that an admin is about to have mailed.
 * @param input.actor id of the admin; the site's own code, which is null, has no limit of its own
 * @throws Refusal `too_many_today`
 */
export const countAddressesOfAdmin = async (
  strapi: Core.Strapi,
  { actor, addresses, ...moment }: Moment & { actor: number | null; addresses: number },
): Promise<void> => {
  if (actor === null) return;
  const { addressesPerAdminADay: most } = getConfig(strapi).limits;
  await countForAdmin(strapi, {
    ...moment,
    actor,
    brake: 'addresses_of_admin',
    by: addresses,
    most,
    code: 'too_many_today',
  });
};

/**
 * Counts letters that somebody caused: invitations, sent again or renewed ones, and test letters.
 * @param input.emailKeys addresses as they are looked up, each of which is to get a letter
 * @returns those that have had as many today as one address may get
 */
export const findMailedTooOften = async (
  strapi: Core.Strapi,
  { emailKeys, ...moment }: Moment & { emailKeys: readonly string[] },
): Promise<Set<string>> => {
  const { lettersPerAddressADay: most } = getConfig(strapi).limits;
  const brake = 'letters_to_address';
  const counted = await countEach(strapi, { ...moment, brake, subjects: emailKeys });
  return new Set(emailKeys.filter((key) => counted.get(key)! > most));
};

/**
 * Counts a test letter for its admin and for its recipient, since admins may change the address that is theirs.
 * @param input.emailKey the address of the admin as it is looked up
 * @throws Refusal `too_many_test_letters`, `mailed_too_often`
 */
export const countTestLetter = async (
  strapi: Core.Strapi,
  { actor, emailKey, ...moment }: Moment & { actor: number; emailKey: string },
): Promise<void> => {
  const { testLettersPerAdminAnHour: most, lettersPerAddressADay: limit } =
    getConfig(strapi).limits;
  await countForAdmin(strapi, {
    ...moment,
    actor,
    brake: 'test_letters_of_admin',
    by: 1,
    most,
    code: 'too_many_test_letters',
  });
  const tooOften = await findMailedTooOften(strapi, { ...moment, emailKeys: [emailKey] });
  if (tooOften.size === 0) return;
  throw refusalUntilNext('mailed_too_often', {
    brake: 'letters_to_address',
    limit,
    now: moment.now,
  });
};
