import { actOnInvitations, cancelInvitations, copyLink, inviteBatch } from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import { letterRow, whileStopped } from '../../support/letters';
import { findRow, findRows, types, type Office, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

/** A change that closes an invitation while its letter waits in the queue. */
type Change = (office: Office, invitation: { id: string; email: string }) => Promise<unknown>;

const cancel: Change = ({ site }, { id }) => cancelInvitations(site, [id]);

const acceptByCopiedLink: Change = async ({ site }, { id }) => {
  const { link } = await copyLink(site, id);
  return site.request
    .post('/api/member-invites/invitation/accept')
    .send({ token: tokenOf(link), password: 'correct-horse-1' })
    .expect(200);
};

const outlive: Change = async ({ site }, { id }) => {
  await copyLink(site, id);
  const data = { expiresAt: new Date(Date.now() - 1000) };
  return setRows(site.strapi, types.invitation, { documentId: id }, data);
};

const expire: Change = async (office, invitation) => {
  await outlive(office, invitation);
  return office.site.strapi.plugin('member-invites').service('invitations').expireDue();
};

const deleteMember: Change = async (office, { email }) => {
  const { documentId } = await findRow(office, 'member', { email });
  return office.site.strapi.documents(types.member).delete({ documentId });
};

const changeAddress: Change = async (office, { email }) => {
  const { documentId } = await findRow(office, 'member', { email });
  const data = { email: `moved-${email}` } as never;
  return office.site.strapi.documents(types.member).update({ documentId, data });
};

const changes = { cancel, acceptByCopiedLink, outlive, expire, deleteMember, changeAddress };

describe('a letter whose matter is settled', () => {
  const office = officeForTests();

  const invitationsTo = (email: string) =>
    office.mail.lettersTo(email).filter(({ parsed }) => parsed.text?.includes('/join/'));

  it.each(Object.entries(changes))('does not leave the queue after %s', async (name, change) => {
    const email = `${name.toLowerCase()}@queued.test`;
    await whileStopped(office, async () => {
      const { log } = await inviteBatch(office.site, email);
      await change(office, { id: log[0]!.invitation!, email });
    });
    await untilLettersSettled(office.site.strapi);
    expect(await letterRow(office, email)).toMatchObject({ state: 'cancelled', sentAt: null });
    expect(invitationsTo(email)).toEqual([]);
  });

  it.each(Object.entries(changes))(
    'does not leave at its later time after %s',
    async (name, change) => {
      const email = `${name.toLowerCase()}@later.test`;
      const sendAt = new Date(Date.now() + 3_600_000).toISOString();
      const { log } = await inviteBatch(office.site, email, { sendAt });
      await change(office, { id: log[0]!.invitation!, email });
      // The result is the same if closing did not see the letter because another worker had claimed it.
      const due = { state: 'queued', nextAttemptAt: new Date(Date.now() - 1000) };
      await setRows(office.site.strapi, types.letter, { to: email, kind: 'invitation' }, due);
      office.site.strapi.plugin('member-invites').service('worker').wake();
      await untilLettersSettled(office.site.strapi);
      expect(await letterRow(office, email)).toMatchObject({ state: 'cancelled', sentAt: null });
      expect(invitationsTo(email)).toEqual([]);
    },
  );

  it('gives way to the newest where the invitation was sent again before it left', async () => {
    const email = 'thrice@queued.test';
    await whileStopped(office, async () => {
      await inviteBatch(office.site, email);
      for (let round = 0; round < 2; round += 1) {
        await actOnInvitations(office.site, 'resend', { all: true, query: { q: email } });
      }
    });
    await untilLettersSettled(office.site.strapi);
    const letters = await findRows(office, 'letter', { to: email });
    expect(letters.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'sent']);
    const [letter, ...more] = office.mail.lettersTo(email);
    expect(more).toEqual([]);
    await office.site.request
      .post('/api/member-invites/invitation/accept')
      .send({ token: tokenOf(linkIn(letter!)), password: 'correct-horse-1' })
      .expect(200);
  });
});
