import { asInvitee } from '../../support/invitee';
import { inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import type { Site } from '../../support/site';

describe('a link that was copied with what stood beside it', () => {
  let mail: MailServer;
  let site: Site;
  let invited: Invited;

  beforeAll(async () => {
    ({ site, mail } = await openOffice());
    invited = await inviteOne({ site, mail }, 'alice@members.test');
  });

  const beside = ['.', ',', '>', '\r\n', '\n', ' ', ').', '".', '%', ';', '…'];

  it.each(beside)('still finds its invitation by lookup: %j', async (mark) => {
    const { status, body } = await asInvitee(site, 'lookup', { token: invited.token + mark });
    expect({ status, state: body.data?.state }).toEqual({ status: 200, state: 'pending' });
  });

  it.each(beside)('still finds its page: %j', async (mark) => {
    const path = `/api/member-invites/join/${invited.token}`;
    await site.request.get(path + encodeURIComponent(mark)).expect(200);
  });

  it('still finds its page with marks that a browser sends as they are', async () => {
    const path = `/api/member-invites/join/${invited.token}`;
    for (const mark of ['.', ',', ';', ')', '%']) await site.request.get(path + mark).expect(200);
  });

  it('stands alone on its line in the text of the letter', () => {
    const [letter] = mail.lettersTo(invited.email);
    expect((letter!.parsed.text ?? '').split('\n')).toContain(invited.link);
  });
});
