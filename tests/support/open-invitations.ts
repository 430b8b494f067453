import type { Core } from '@strapi/strapi';
import { newDocumentId } from '../../server/src/store/new-id';

const rowsPerInsert = 500;

/**
 * Adds people with an invitation sent five days ago directly to the database, because Strapi would take
 * minutes for many. They are called `<name><number>@sweep.test`.
 */
export async function addInvited(
  strapi: Core.Strapi,
  { name, count, expiresAt }: { name: string; count: number; expiresAt: Date },
): Promise<string[]> {
  const knex = strapi.db.connection;
  const at = new Date(Date.now() - 5 * 24 * 60 * 60_000);
  const emails = Array.from({ length: count }, (_, index) => `${name}${index}@sweep.test`);
  for (let start = 0; start < count; start += rowsPerInsert) {
    const some = emails.slice(start, start + rowsPerInsert);
    const rows = some.map((email) => ({
      document_id: newDocumentId(),
      email,
      state: 'pending',
      created_at: at,
      updated_at: at,
    }));
    await knex('member_invites_members').insert(
      rows.map((row) => ({ ...row, email_key: row.email, email_notifications: true })),
    );
    const members = await knex('member_invites_members')
      .whereIn('email', some)
      .select('id', 'email');
    const idOf = new Map(members.map(({ id, email }) => [email, id]));
    await knex('member_invites_invitations').insert(
      rows.map((row) => ({
        ...row,
        member_id: idOf.get(row.email),
        open_key: row.email,
        token_hash: row.document_id,
        nonce: row.document_id,
        sent_at: at,
        expires_at: expiresAt,
      })),
    );
  }
  return emails;
}
