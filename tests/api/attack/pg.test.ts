import { randomUUID } from 'node:crypto';
import { asAdmin, inviteBatch, resendInvitations, copyLink, cancelInvitations } from '../../support/invite';
import { accept, invite, rowOf, rowsOf, uids, invitationStates, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { backDate, untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';
import { createAccount, liftSignInLimit, password } from '../../support/accounts';

const club = {} as Club;
beforeAll(async () => {
  club.mail = await startMailServer();
  club.site = await startSite({
    smtpPort: club.mail.port,
    env: {
      DATABASE_CLIENT: 'postgres', DATABASE_HOST: '127.0.0.1', DATABASE_PORT: '5432',
      DATABASE_NAME: process.env.ATK_DB!, DATABASE_USERNAME: 'postgres', DATABASE_PASSWORD: 'x',
    },
  });
  liftSignInLimit(club.site);
  await club.site.settings.allowMemberOnlyBooking();
  await club.site.adminToken();
});
const out = (...a: unknown[]) => process.stderr.write(a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' ') + '\n');
const batch = (body: object) => asAdmin(club.site, 'post', '/batches', { requestId: randomUUID(), send: true, ...body });

it('main job', async () => {
  const token = await invite(club, 'main@x.org');
  const r = await accept(club.site, { token, password });
  out('PG main', r.status);
});
it('long language', async () => {
  const language = 'en' + '-abcdefgh'.repeat(40);
  const r = await batch({ addresses: ['lang@x.org'], language });
  out('PG long language', r.status, r.body.error);
});
it('36..255 language', async () => {
  const language = 'en' + '-abcdefgh'.repeat(5);
  const r = await batch({ addresses: ['lang2@x.org'], language });
  out('PG 47 language', r.status, r.body.error);
});
it('nul in id', async () => {
  const t = await club.site.adminToken();
  for (const p of ['/batches/a%00b', '/batches/a%00b/log']) {
    const r = await club.site.request.get('/member-invites' + p).auth(t, { type: 'bearer' });
    out('PG', p, r.status, r.body.error);
  }
  const r = await club.site.request.post('/member-invites/invitations/a%00b/link').auth(t, { type: 'bearer' });
  out('PG link nul', r.status);
  const s = await asAdmin(club.site, 'put', '/settings', { invitations: { defaultRole: 'a\u0000b' } });
  out('PG settings role nul', s.status);
  const s2 = await asAdmin(club.site, 'put', '/settings', { organisation: { name: 'a\u0000b' } });
  out('PG settings name nul', s2.status);
});
it('username nul', async () => {
  const token = await invite(club, 'nul@x.org');
  const r = await accept(club.site, { token, password, username: 'abc\u0000def' });
  out('PG username nul', r.status, r.body.error);
  out(await invitationStates(club.site, 'nul@x.org'));
});
it('ten batches of the same addresses in different order', async () => {
  const list = Array.from({ length: 60 }, (_, i) => `par-${i}@x.org`);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, k) => batch({ addresses: [...list].sort(() => Math.random() - 0.5), n: undefined })));
  out('PG par', answers.map((a) => a.status), answers.map((a) => JSON.stringify(a.body.data?.counts ?? a.body.error)));
  out('open', (await rowsOf(club.site, uids.invitation, { email: { $startsWith: 'par-' } })).length);
});
it('accept vs resend', async () => {
  let bad = 0; let errors: unknown[] = [];
  for (let i = 0; i < 25; i++) {
    const email = `ar-${i}@x.org`;
    const token = await invite(club, email);
    const id = (await rowOf(club.site, uids.invitation, { email })).documentId;
    const resend = async () => { await new Promise((r) => setTimeout(r, 55 + i * 2)); return resendInvitations(club.site, [id]).catch((e) => ({ done: String(e) })); };
    const [a, r] = await Promise.all([accept(club.site, { token, password }), resend()]);
    const m = await rowOf(club.site, uids.member, { email });
    const st = await invitationStates(club.site, email);
    if (a.status === 200 && (m.state !== 'validated' || st.length > 1)) { bad++; out('  ar', i, 'resend done', r, 'member', m.state, 'account', (m.account as any)?.id ?? null, st); }
    if (a.status >= 500) errors.push(a.status);
  }
  out('PG accept vs resend bad', bad, errors);
});
it('accept vs batch', async () => {
  let bad = 0; const st5: unknown[] = [];
  for (let i = 0; i < 25; i++) {
    const email = `ab-${i}@x.org`;
    const token = await invite(club, email);
    const again = async () => { await new Promise((r) => setTimeout(r, 55 + i * 2)); return batch({ addresses: [email] }); };
    const [a, b] = await Promise.all([accept(club.site, { token, password }), again()]);
    const m = await rowOf(club.site, uids.member, { email });
    const st = await invitationStates(club.site, email);
    if (a.status === 200 && (m.state !== 'validated' || st.length > 1)) { bad++; out('  ab', i, b.body.data?.counts, m.state, st); }
    if (a.status >= 500 || b.status >= 500) st5.push([a.status, b.status]);
  }
  out('PG accept vs batch bad', bad, st5);
});
it('accept (link) vs account deletion', async () => {
  let bad = 0; const st5: unknown[] = [];
  for (let i = 0; i < 20; i++) {
    const email = `ad-${i}@x.org`;
    const token = await invite(club, email);
    const account = await createAccount(club.site, { email });
    const jwt = club.site.strapi.plugin('users-permissions').service('jwt').issue({ id: account.id });
    const del = async () => { await new Promise((r) => setTimeout(r, i * 2)); return club.site.strapi.plugin('users-permissions').service('user').remove({ id: account.id }).catch((e: unknown) => String(e)); };
    const [a, d] = await Promise.all([accept(club.site, { token }, jwt), del()]);
    const m = await rowOf(club.site, uids.member, { email });
    if ((m.state === 'validated') !== (m.account !== null)) { bad++; out('  ad', i, a.status, m.state, m.account === null ? 'no account' : 'account'); }
    if (a.status >= 500) st5.push([a.status, a.body.error?.message]);
    if (typeof d === 'string') st5.push(d);
  }
  out('PG accept vs delete bad', bad, st5);
});
it('accept vs register', async () => {
  let two = 0;
  for (let i = 0; i < 15; i++) {
    const email = `reg-${i}@x.org`;
    const token = await invite(club, email);
    const reg = async () => { await new Promise((r) => setTimeout(r, i * 6)); return club.site.request.post('/api/auth/local/register').send({ email, username: `r${i}xx`, password: 'attacker-pass-1' }); };
    const [a, r] = await Promise.all([accept(club.site, { token, password }), reg()]);
    const accs = await rowsOf(club.site, uids.account, { email });
    if (accs.length > 1) { two++; out('  two accounts', i, a.status, r.status); }
  }
  out('PG accept vs register two accounts', two);
});
it('log', () => {
  out('LOG errors', club.site.log.filter((l) => /error|Error|2b\$/.test(l)).slice(0, 12).map((l) => l.slice(0, 400)));
});
