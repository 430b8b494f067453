/** Makes and resets due invitations with SQLite itself, and runs the minimal statements of both sweeps. */

const members = 'member_invites_members';
const invitations = 'member_invites_invitations';
const letters = 'member_invites_letters';
const entries = 'member_invites_log_entries';
const dayMs = 24 * 60 * 60_000;

/** Adds people invited five days ago, each with a letter that was sent. */
export const fill = async (knex, count) => {
  const at = Date.now() - 5 * dayMs;
  await knex.raw(`
    with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${count})
    insert into ${members} (document_id, email, email_key, state, email_notifications, created_at, updated_at)
    select 'm' || i, 'person' || i || '@club.test', 'person' || i || '@club.test', 'pending', 1, ${at}, ${at}
    from numbers`);
  await knex.raw(`
    insert into ${invitations} (document_id, email, open_key, token_hash, nonce, state, member_id, sent_at, created_at, updated_at)
    select 'i' || id, email, email_key, 'h' || id, 'n' || id, 'pending', id, ${at}, ${at}, ${at} from ${members}`);
  await knex.raw(`
    insert into ${letters} (document_id, kind, "to", state, invitation_id, member_id, message_id, sent_at, created_at, updated_at)
    select 'l' || id, 'invitation', email, 'sent', id, member_id, 'l' || id, ${at}, ${at}, ${at} from ${invitations}`);
};

/** Opens all of them again; they end this many milliseconds from now. */
export const reopen = async (knex, endsInMs) => {
  await knex(entries).delete();
  await knex(letters).where({ kind: 'reminder' }).delete();
  await knex(members).update({ state: 'pending' });
  await knex(invitations).update({
    state: 'pending',
    open_key: knex.ref('email'),
    closed_at: null,
    reminded_at: null,
    // The dates are spread over an hour, because letters are sent one after the other.
    expires_at: knex.raw('? - id % 3600 * 1000', [Date.now() + endsInMs]),
  });
};

const expire = async (trx) => {
  const now = Date.now();
  const due = () => trx(invitations).where({ state: 'pending' }).where('expires_at', '<=', now);
  await trx(members)
    .whereIn('id', due().select('member_id'))
    .whereNot({ state: 'validated' })
    .update({ state: 'expired', has_delivery_problem: false });
  await trx(letters)
    .whereIn('invitation_id', due().select('id'))
    .whereIn('kind', ['invitation', 'reminder'])
    .where({ state: 'queued' })
    .update({ state: 'cancelled' });
  await trx.raw(
    `insert into ${entries} (document_id, outcome, email, member_id, invitation_id, batch_id, at, created_at, updated_at)
     select 'e' || id, 'expired', email, member_id, id, batch_id, ?, ?, ? from ${invitations}
     where state = 'pending' and expires_at <= ?`,
    [now, now, now, now],
  );
  await due().update({ state: 'expired', open_key: null, closed_at: now });
};

const remind = async (trx) => {
  const now = Date.now();
  await trx.raw(
    `insert into ${letters} (document_id, kind, "to", state, priority, attempts, next_attempt_at, message_id, invitation_id, member_id, batch_id, created_at, updated_at)
     select 'r' || id, 'reminder', email, 'queued', 0, 0, ?, 'r' || id, id, member_id, batch_id, ?, ? from ${invitations}
     where state = 'pending' and reminded_at is null and expires_at > ? and expires_at <= ?`,
    [now, now, now, now, now + 3 * dayMs],
  );
  await trx(invitations)
    .where({ state: 'pending', reminded_at: null })
    .whereBetween('expires_at', [now, now + 3 * dayMs])
    .update({ reminded_at: now });
};

export const sweeps = {
  expireDue: { endsInMs: -1000, raw: expire },
  remindDue: { endsInMs: 2 * dayMs, raw: remind },
};
