import { asInvitee } from '../../support/invitee';
import {
  inviteBatch,
  inviteOne,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, snapshotRows, untilLettersSettled } from '../../support/rows';

const closedStates = ['expired', 'cancelled', 'replaced', 'declined'] as const;

describe('never to be invited again, by the link of a closed invitation', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let invited: Invited;
  let people = 0;

  beforeEach(async () => {
    people += 1;
    invited = await inviteOne(office, `person${people}@members.test`);
    await untilLettersSettled(office.site.strapi);
  });

  const path = () => `${new URL(invited.link).pathname}/decline`;
  const post = (form: object) => office.site.request.post(path()).type('form').send(form);
  const decline = (more: object) =>
    asInvitee(office.site, 'decline', { token: invited.token, ...more });
  const member = () => findRow(office, 'member', { email: invited.email });
  const invitation = async () => {
    const { state, openKey, closedAt } = await findRow(office, 'invitation', {
      documentId: invited.id,
    });
    return { state, openKey, closedAt };
  };
  const saidForGood = async () => {
    const said = await findRows(office, 'logEntry', { email: invited.email, outcome: 'declined' });
    return said.filter(({ notes }) => JSON.stringify(notes)?.includes('declined_for_good'));
  };

  const close = async (state: (typeof closedStates)[number]) => {
    const expiresAt = new Date(Date.now() - 1000);
    const where = { documentId: invited.id };
    if (state === 'expired')
      await setRows(office.site.strapi, types.invitation, where, { expiresAt });
    if (state === 'cancelled') await cancelInvitations(office.site, [invited.id]);
    if (state === 'replaced') await resendInvitations(office.site, [invited.id]);
    if (state === 'declined') await decline({});
    await untilLettersSettled(office.site.strapi);
  };

  it.each(closedStates)('can be said on the page, and is told once: %s', async (state) => {
    await close(state);
    const before = await snapshotRows(office.site.strapi);
    const { text } = await office.site.request.get(path()).expect(200);
    expect(text).toContain('Never invite me again');
    expect(text).toContain('name="forGood" value="true"');
    expect(text).not.toContain('Decline the invitation');
    expect(await snapshotRows(office.site.strapi)).toEqual(before);

    const [row, { state: memberState }] = [await invitation(), await member()];
    const done = await post({ forGood: 'true' }).expect(200);
    expect(done.text).toContain('You will not be invited again');
    expect(await member()).toMatchObject({ suppression: 'declined', state: memberState });
    expect(await invitation()).toEqual(row);
    await post({ forGood: 'true' }).expect(200);
    expect(await saidForGood()).toHaveLength(1);
    // A page that asks for confirmation is not needed any more.
    expect((await office.site.request.get(path())).status).toBe(410);
    const again = await inviteBatch(office.site, [invited.email]);
    expect(again.log[0]).toMatchObject({
      outcome: state === 'replaced' ? expect.any(String) : 'suppressed',
    });
  });

  it.each(closedStates)('can be said over JSON, and nothing else: %s', async (state) => {
    await close(state);
    const refused = await decline({});
    expect(refused.status).toBe(410);
    expect(refused.body.error.details.code).toBe(`invitation_${state}`);
    expect(await member()).toMatchObject({ suppression: null });
    const answer = await decline({ forGood: true });
    expect([answer.status, answer.body]).toEqual([200, { data: { state } }]);
    expect(await member()).toMatchObject({ suppression: 'declined' });
  });

  it('is told once, however many say it at once', async () => {
    await close('cancelled');
    const all = await Promise.all([1, 2, 3].map(() => decline({ forGood: true })));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await saidForGood()).toHaveLength(1);
  });

  it('is not said by a member', async () => {
    const { token } = invited;
    await asInvitee(office.site, 'accept', { token, password: 'correct horse' });
    await untilLettersSettled(office.site.strapi);
    const before = await snapshotRows(office.site.strapi);
    for (const answer of [await post({ forGood: 'true' }), await office.site.request.get(path())]) {
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('You have joined already');
    }
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('is not said by the older link of somebody who is a member by a newer one', async () => {
    await close('replaced');
    const where = { email: invited.email };
    await setRows(office.site.strapi, types.member, where, { state: 'validated' });
    expect((await post({ forGood: 'true' })).status).toBe(410);
    expect((await office.site.request.get(path())).status).toBe(410);
    expect(await member()).toMatchObject({ suppression: null });
  });

  it('is not said for somebody who was deleted', async () => {
    const { documentId } = await member();
    await office.site.strapi.documents(types.member).delete({ documentId });
    expect((await post({ forGood: 'true' })).status).toBe(410);
    expect((await office.site.request.get(path())).status).toBe(410);
  });
});
