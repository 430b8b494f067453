import type { Core, UID } from '@strapi/strapi';
import { people, programs, settings, tags } from './sample-data';

const uids = {
  member: 'plugin::member-invites.member',
  program: 'plugin::member-invites.program',
  tag: 'plugin::member-invites.tag',
} as Record<'member' | 'program' | 'tag', UID.ContentType>;

type Records = Record<string, string>;

const createAll = async <T extends { name: string }>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  rows: T[],
): Promise<Records> => {
  const idByName: Records = {};
  for (const row of rows) {
    const { documentId } = await strapi.documents(uid).create({ data: row as object });
    idByName[row.name] = documentId;
  }
  return idByName;
};

const idsOf = (records: Records, names: string[]) => names.map((name) => records[name]);

/** People the club knows and has not invited yet. Only ever put into a site that has no program. */
export const seedRoster = async (strapi: Core.Strapi) => {
  if (!strapi.plugin('member-invites')) return;
  if ((await strapi.db.query(uids.program).count()) > 0) return;

  const programIds = await createAll(strapi, uids.program, programs);
  const tagIds = await createAll(strapi, uids.tag, tags);
  for (const person of people) {
    await strapi.documents(uids.member).create({
      data: {
        ...person,
        programs: idsOf(programIds, person.programs),
        tags: idsOf(tagIds, person.tags),
      } as object,
    });
  }
  await strapi.plugin('member-invites').service('settings').update({ change: settings });
};
