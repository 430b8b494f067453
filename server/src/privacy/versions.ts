import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { personalData } from '../content-types/personal-data';
import { mentionsOf } from '../domain/address-mentions';
import { contentHistory } from '../store/query';
import { uid } from '../store/uids';
import { namingIn } from './others';
import type { Person } from './person';
import { findAlike } from './rows';

/** An earlier version of a record, which the Content Manager keeps on some sites. */
interface Version {
  id: number;
  contentType: string;
  /** The attributes of the record, as they were. */
  data: Record<string, unknown> | null;
}

/** Deletes the earlier versions of other records of ours that mention an address of a person. */
export const forgetVersionsNaming = async (strapi: Core.Strapi, person: Person): Promise<void> => {
  if (!strapi.db.metadata.has(uid.contentHistory)) return;
  const mentions = mentionsOf(person.keys);
  const alike = { type: uid.contentHistory, attributes: ['data'], mentions };
  const found = (await findAlike(strapi, alike)) as unknown as Version[];
  for (const [type, { address }] of personalData) {
    const versions = found.filter(({ contentType }) => contentType === type);
    const rows = versions.map(({ data }) => data ?? {});
    const naming = await namingIn(strapi, { type, rows, mentions });
    const isAbout = (row: Record<string, unknown>): boolean =>
      address !== null && person.keys.includes(normaliseAddress(String(row[address])));
    const doomed = versions.filter(
      (_, index) => isAbout(rows[index]!) || naming.in(rows[index]!).length > 0,
    );
    const where = { id: { $in: doomed.map(({ id }) => id) } };
    if (doomed.length > 0) await contentHistory(strapi).deleteMany({ where });
  }
};
