import { asInvitee } from '../../support/invitee';
import * as cheerio from 'cheerio';
import { builtInLanguages as languages } from '../../../server/src/words/book';
import { dateInWords } from '../../../server/src/mail/letters/dates';
import { realSite } from '../../support/every-letter';
import { inviteBatch } from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import { expectSameParts } from '../../support/letter-parts';
import { foreignPhrases } from '../../support/letter-words';
import { untilTried } from '../../support/letters';
import type { ReceivedLetter } from '../../support/mail-server';
import { findRow, types, sendWaiting, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const day = 24 * 60 * 60_000;
const timeZone = 'Europe/Amsterdam';

const office = officeForTests({
  ...realSite,
  config: { ...realSite.config, cron: { enabled: false } },
});

beforeAll(async () => {
  await office.site.settings.update({
    organisation: { name: 'Harbour Club', replyTo: 'office@harbour-club.org', timeZone },
    invitations: { validDays: 7, reminderDays: 3 },
    welcomeLetter: { enabled: true },
    receiptLetter: { enabled: true },
  });
});

describe.each(languages)('the letters of a member who reads %s', (language) => {
  const email = `reader-${language}@riverside-mail.org`;

  const lettersNow = async (): Promise<ReceivedLetter[]> => {
    await untilLettersSettled(office.site.strapi);
    return office.mail.lettersTo(email);
  };

  const expectGoodLetter = ({ parsed }: ReceivedLetter): void => {
    const html = String(parsed.html);
    expectSameParts({ html, text: parsed.text! });
    expect(cheerio.load(html)('html').attr('lang')).toBe(language);
    expect(foreignPhrases(`${parsed.subject}\n${parsed.text}`, language)).toEqual([]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.messageId).toMatch(/^<[a-z0-9-]+@members\.harbour-club\.org>$/);
    expect(parsed.from!.value[0]!.address).toBe('invitations@harbour-club.org');
    expect(parsed.replyTo!.value[0]!.address).toBe('office@harbour-club.org');
  };

  const endInWords = async (): Promise<string> => {
    const { expiresAt } = await findRow(office, 'invitation', { email });
    return dateInWords(new Date(String(expiresAt)), language, timeZone);
  };

  it('begin with the invitation, which keeps its Message-ID over a refusal in passing', async () => {
    office.mail.answerNext('data', email, { code: 451, message: 'Greylisted' });
    await inviteBatch(office.site, email, { language });
    const { messageId } = await untilTried(office, email, 1);
    await sendWaiting(office, { to: email });
    const [invitation, ...more] = await lettersNow();
    expect(more).toEqual([]);
    expectGoodLetter(invitation!);
    expect(invitation!.parsed.messageId).toBe(messageId);
    expect(invitation!.parsed.text).toContain(await endInWords());
    expect(invitation!.raw).not.toMatch(/^list-unsubscribe/im);
  });

  it('go on with the reminder, which alone can be unsubscribed from', async () => {
    const data = {
      sentAt: new Date(Date.now() - 5 * day),
      expiresAt: new Date(Date.now() + 2 * day),
    };
    await setRows(office.site.strapi, types.invitation, { email }, data);
    await office.site.strapi.plugin('member-invites').service('invitations').remindDue();
    const [invitation, reminder] = await lettersNow();
    expectGoodLetter(reminder!);
    expect(reminder!.parsed.text).toContain(await endInWords());
    const { headerLines } = reminder!.parsed;
    const unsubscribe = headerLines.filter(({ key }) => key.startsWith('list-unsubscribe'));
    expect(unsubscribe.map(({ line }) => line.replace(/\s+/g, ' '))).toEqual([
      `List-Unsubscribe: <${linkIn(invitation!)}/unsubscribe>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
  });

  it('end with the welcome and the receipt', async () => {
    const [invitation] = office.mail.lettersTo(email);
    const token = tokenOf(linkIn(invitation!));
    await asInvitee(office.site, 'accept', { token, password: 'Aa1-quay-and-jetty' });
    const [, , ...after] = await lettersNow();
    expect(after).toHaveLength(2);
    for (const letter of after) {
      expectGoodLetter(letter);
      expect(letter.raw).not.toMatch(/^list-unsubscribe/im);
    }
    const said = after.map(({ parsed }) => parsed.text).join('\n');
    const { acceptedAt } = await findRow(office, 'invitation', { email });
    expect(said).toContain(dateInWords(new Date(String(acceptedAt)), language, timeZone));
  });
});
