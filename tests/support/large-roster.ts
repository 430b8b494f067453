import type { Core } from '@strapi/strapi';
import { searchKey } from '../../server/src/domain/search-key';

const rowsPerInsert = 500;

const row = (index: number) => {
  const email = `person${index}@club.test`;
  const lastName = index % 1000 === 0 ? 'Álvarez' : `Family${index % 7}`;
  const at = new Date(1_700_000_000_000 + index * 1000);
  return {
    document_id: `m${String(index).padStart(23, '0')}`,
    email,
    email_key: email,
    email_search: searchKey(email),
    last_name: lastName,
    last_name_search: searchKey(lastName),
    state: index % 4 === 0 ? 'expired' : 'not_invited',
    email_notifications: true,
    created_at: at,
    updated_at: at,
  };
};

/** Adds many members directly to the database, because Strapi would take minutes. */
export async function addMembers(strapi: Core.Strapi, count: number): Promise<void> {
  for (let start = 0; start < count; start += rowsPerInsert) {
    const length = Math.min(rowsPerInsert, count - start);
    const rows = Array.from({ length }, (_, index) => row(start + index));
    await strapi.db.connection('member_invites_members').insert(rows);
  }
}
