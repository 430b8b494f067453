import { asInvitee } from '../../support/invitee';
import { answersTo, consentsOf, lookUp, terms } from '../../support/consents';
import { exportSite } from '../../support/export-site';
import { importSite } from '../../support/import-site';
import { inviteAll, type Invited } from '../../support/invite';
import { openOffice, findRow, findRows, types, type Office } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const secret = 'a secret that both of the sites know';
const password = 'correct horse';

describe('an export of a site, imported into another', () => {
  let office: Office;
  let invited: Invited[];
  let files: Record<string, string>;
  let before: Record<string, unknown>[];

  const describeMember = async (email: string) => {
    const { state, joinedAt, account, programs } = await findRow(office, 'member', { email });
    return { email, state, joinedAt, account: account !== null, programs: programs !== null };
  };
  const all = () => Promise.all(['ada@moved.test', 'bob@moved.test'].map(describeMember));

  beforeAll(async () => {
    office = await openOffice({ config: { secret } });
    invited = await inviteAll(office, ['ada@moved.test', 'bob@moved.test']);
    await office.site.settings.update({ joining: { consents: [terms] } });
    const { token } = invited[0]!;
    const consents = answersTo((await lookUp(office, token)).consents, 'terms');
    await asInvitee(office.site, 'accept', { token, password, consents });
    await office.site.settings.update({ joining: { consents: [] } });
    await untilLettersSettled(office.site.strapi);
    before = await all();
    files = await exportSite(office.site.strapi);
    await office.site.stop();
    office.site = await startSite({ smtpPort: office.mail.port, config: { secret } });
    const data = { email: 'was-there@moved.test' } as never;
    await office.site.strapi.documents(types.member).create({ data });
    await importSite(office.site.strapi, files);
    // Two sites and a transfer.
  });

  it('brings members with their state and account in place of those who were there', async () => {
    expect(before).toMatchObject([{ state: 'validated', account: true }, { state: 'pending' }]);
    expect(await all()).toEqual(before);
    expect(await findRows(office, 'member', { email: 'was-there@moved.test' })).toEqual([]);
  });

  it('brings invitations, letters, batches, log entries and consents with what they belong to', async () => {
    const bob = await findRow(office, 'member', { email: 'bob@moved.test' });
    const invitation = await findRow(office, 'invitation', { email: 'bob@moved.test' });
    expect(invitation).toMatchObject({
      state: 'pending',
      openKey: 'bob@moved.test',
      member: { id: bob.id },
      batch: { total: 2 },
    });
    const letters = await findRows(office, 'letter', { to: 'bob@moved.test' });
    expect(letters).toMatchObject([{ state: 'sent', invitation: { id: invitation.id } }]);
    const [consent] = await consentsOf(office, 'ada@moved.test');
    expect(consent).toMatchObject({
      words: terms.words.en,
      invitation: { email: 'ada@moved.test' },
    });
    const lines = await findRows(office, 'logEntry', { email: 'bob@moved.test' });
    expect(lines.map(({ member }) => member)).toContainEqual(
      expect.objectContaining({ id: bob.id }),
    );
  });

  it('leaves the links in the letters working', async () => {
    const lookup = await asInvitee(office.site, 'lookup', { token: invited[1]!.token });
    expect(lookup.body.data).toMatchObject({ state: 'pending' });
  });
});
