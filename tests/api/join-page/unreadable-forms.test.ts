import { inviteOne, type Invited } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { snapshotRows, untilLettersSettled } from '../../support/rows';

describe('a form that is none of the join page’s', () => {
  const office = officeForTests();
  let invited: Invited;

  beforeAll(async () => {
    invited = await inviteOne(office, 'alice@members.test');
    await untilLettersSettled(office.site.strapi);
  });

  it.each([
    ['', 'password=one&password=two'],
    ['', 'password=correct-horse&passwordConfirmation=correct-horse&elsewhere=x'],
    ['/decline', 'forGood=true&forGood=true'],
    ['/decline', 'elsewhere=x'],
    ['/renew', 'elsewhere=x'],
  ])('is refused as such, by a page that says what to do: %j %s', async (end, body) => {
    const before = await snapshotRows(office.site.strapi);
    const path = new URL(invited.link).pathname + end;
    const { status, text } = await office.site.request.post(path).type('form').send(body);
    expect(status).toBe(400);
    expect(text).toContain('This form could not be read');
    expect(text).toContain('open the link in the e-mail again');
    expect(text).not.toContain('our side');
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });
});
