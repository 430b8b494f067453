import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Note } from '../../../shared/contracts/notes';
import type { HeldRecord, PersonalDataResponse } from '../../../shared/contracts/members';
import { accountsNamed } from '../accounts/named';
import { ownSchemas } from '../content-types/own-schemas';
import { personalData } from '../content-types/personal-data';
import { maskOthers } from '../domain/mask-email';
import { logWords } from '../log-words';
import { findMember } from '../members/find';
import { recordHistory } from '../store/history';
import { invitations, members } from '../store/query';
import type { AccountRow, MemberRow } from '../store/records';
import { uid } from '../store/uids';
import { addedAttributes } from './attributes';
import { personOf, type Person } from './person';
import { findRowsOf } from './rows';
import { populateOfAdded } from './structures';

type Values = Record<string, unknown>;

interface Types {
  attributes: Record<string, { type: string }>;
}

/** Lists what is shown of a row: everything with a single value that is neither a key nor a means. */
const shownAttributes = (strapi: Core.Strapi, type: string): string[] => {
  const { attributes: listed } = personalData.get(type)!;
  const own = Object.entries(ownSchemas.get(type)!.attributes)
    .filter(([, attribute]) => contentTypes.isScalarAttribute(attribute as never))
    .map(([name]) => name)
    .filter((name) => {
      const handling = listed[name];
      return !handling || (handling.holds !== 'words' && handling.isExported);
    });
  const { attributes } = strapi.contentType(type as never) as unknown as Types;
  const added = addedAttributes(strapi, type).filter(
    (name) => attributes[name]!.type !== 'password',
  );
  return [...own, ...added, 'createdAt'];
};

const showValues = (names: string[], row: Values): HeldRecord =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** Pasted lines, our own notes and the replies of mail servers may name others beside the person. */
const mayNameOthers = ['typed', 'notes', 'reason'];

/** @param wordNotes puts our own notes into words, which are data for programs */
const showRecord = (
  names: string[],
  row: Values,
  { wordNotes, keys }: { wordNotes: (notes: Note[]) => string; keys: string[] },
): HeldRecord => {
  const { notes } = row as { notes?: Note[] | null };
  const shown = showValues(names, { ...row, notes: notes ? wordNotes(notes) : null });
  for (const name of mayNameOthers) {
    const text = shown[name];
    if (typeof text === 'string') shown[name] = maskOthers(text, keys);
  }
  return shown;
};

const namesOf = (named: { name: string }[] = []): string[] => named.map(({ name }) => name);

const showAccount = (account: AccountRow): HeldRecord => {
  const { id, username, email, provider, confirmed, blocked, createdAt } = account;
  return { id, username, email, provider, confirmed, blocked, createdAt };
};

/** Shows the accounts with an address of a person, which an erasure may take, linked to the member or not. */
const showAccounts = async (strapi: Core.Strapi, { keys }: Person): Promise<HeldRecord[]> => {
  const found = await accountsNamed(strapi, { names: keys, by: ['email'] });
  return found.map(showAccount);
};

const showMember = async (strapi: Core.Strapi, { id }: MemberRow): Promise<HeldRecord> => {
  const added = populateOfAdded(strapi);
  const populate = { programs: true, tags: true, account: true, ...added };
  const row = (await members(strapi).findOne({ where: { id }, populate })) as MemberRow;
  const values = row as unknown as Values;
  return {
    ...showValues([...shownAttributes(strapi, uid.member), ...Object.keys(added)], values),
    programs: namesOf(row.programs),
    tags: namesOf(row.tags),
    account: row.account ? showAccount(row.account) : null,
  };
};

/** Names the program that each invitation was for, by id of the row. */
const programsOf = async (strapi: Core.Strapi, ids: number[]): Promise<Map<number, string>> => {
  const found = await invitations(strapi).findMany({
    where: { id: { $in: ids } },
    populate: { program: true },
  });
  return new Map(found.flatMap(({ id, program }) => (program ? [[id, program.name]] : [])));
};

/**
 * Answers everything that we hold of one person, by the list of personal data, and writes into the history that
 * it was asked for. It has no secrets and nothing about others, such as the admins who did something.
 * @throws Refusal `member_unknown`
 */
export const exportPerson = async (
  strapi: Core.Strapi,
  { id, actor }: { id: string; actor: number | null },
): Promise<PersonalDataResponse['data']> => {
  const member = await findMember(strapi, { id });
  const person = await personOf(strapi, member);
  const words = logWords(member.language);
  const held: Record<string, HeldRecord[]> = {};
  for (const [type, { exportedAs }] of personalData) {
    if (exportedAs === null || exportedAs === 'member') continue;
    const { about } = await findRowsOf(strapi, { type, person });
    const rows = about.sort((one, other) => one.id - other.id);
    const names = shownAttributes(strapi, type);
    const programs =
      type === uid.invitation
        ? await programsOf(
            strapi,
            rows.map((row) => row.id),
          )
        : null;
    held[exportedAs] = rows.map((row) => ({
      ...showRecord(names, row, { wordNotes: words.notes, keys: person.keys }),
      ...(programs ? { program: programs.get(row.id) ?? null } : {}),
    }));
  }
  const data = {
    exportedAt: new Date().toISOString(),
    member: await showMember(strapi, member),
    accounts: await showAccounts(strapi, person),
    ...(held as Pick<
      PersonalDataResponse['data'],
      'invitations' | 'letters' | 'history' | 'consents'
    >),
  };
  const { email } = member;
  await recordHistory(strapi, {
    outcome: 'exported',
    email,
    member: member.id,
    actor,
    at: new Date(),
  });
  return data;
};
