import {
  LayoutError,
  standardLetter,
  writeLetter,
  type LetterLayouts,
  type LetterToWrite,
} from '../../../server/src/mail/letters';
import { invitation, link } from './samples';

const letter: LetterToWrite = { name: 'invitation', data: invitation };

const write = (own: LetterLayouts['invitation']) => writeLetter(letter, { invitation: own });

describe('a letter by the site’s own layout', () => {
  it('is the plugin’s where there is no layout of that name', async () => {
    const layouts: LetterLayouts = { welcome: () => ({ subject: 'x', html: 'x', text: 'x' }) };
    expect(await writeLetter(letter, layouts)).toEqual(standardLetter(letter));
  });

  it('gets the data typed, and the plugin’s letter to change a part of', async () => {
    const own = await write(({ member, expiresAt, standard }) => ({
      ...standard(),
      subject: `${member.firstName} until ${expiresAt.getUTCFullYear()}`,
    }));
    expect(own).toEqual({ ...standardLetter(letter), subject: 'Alice until 2026' });
  });

  it('may come later', async () => {
    const text = `Hello ${link}`;
    const own = await write(async () => {
      await Promise.resolve();
      return { subject: 'Later', html: text, text };
    });
    expect(own.subject).toBe('Later');
  });

  it('has one clean line as subject and no control characters in its text', async () => {
    const own = await write(() => ({
      subject: 'One\r\nBcc: x@evil.test\0',
      html: link,
      text: `a\0b\u2028${link}`,
    }));
    expect(own.subject).toBe('One Bcc: x@evil.test');
    expect(own.text).toBe(`ab\n${link}`);
  });

  it('may hold its link escaped as HTML has it', async () => {
    const withQuery = `${link}?a=1&b='2'`;
    const html = `<a href="${withQuery.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}">join</a>`;
    const data = { ...invitation, link: withQuery };
    const layout = () => ({ subject: 'x', html, text: withQuery });
    await expect(
      writeLetter({ name: 'invitation', data }, { invitation: layout }),
    ).resolves.toMatchObject({ html });
  });

  const half = { subject: 'x', html: link, text: link };

  it.each<[string, () => unknown, string]>([
    ['nothing', () => undefined, 'it must answer { subject, html, text }, and its subject'],
    ['null', () => null, 'its subject is not a text'],
    ['a text', () => 'Hello', 'its subject is not a text'],
    ['an empty text', () => ({ ...half, text: ' ' }), 'its text is not a text'],
    ['a number', () => ({ ...half, html: 1 }), 'its html is not a text'],
    ['a text without the link', () => ({ ...half, text: 'x' }), 'its text does not hold'],
    ['html without the link', () => ({ ...half, html: 'x' }), 'its html does not hold'],
    [
      'html with the link to decline alone',
      () => ({ ...half, html: `<a href="${invitation.declineLink}">no</a>` }),
      'its html does not hold',
    ],
    ['a rejection', () => Promise.reject(new Error('too bad')), 'too bad'],
  ])('that answers %s is refused with a reason', async (_what, answer, reason) => {
    const writing = write(answer as never);
    await expect(writing).rejects.toBeInstanceOf(LayoutError);
    await expect(writing).rejects.toThrow(`\`letters.invitation\` of the plugin's config failed: `);
    await expect(writing).rejects.toThrow(reason);
  });

  it('tells no working link when it throws, however it is spelt', async () => {
    const spellings = (data: typeof invitation) =>
      [data.link, data.declineLink, encodeURIComponent(data.link), `=3D${data.link}`].join(' ');
    const writing = write((data) => {
      throw new Error(`cannot shorten ${spellings(data)}`);
    });
    const said = await writing.catch((error: Error) => error.message);
    expect(said).toContain('cannot shorten https://members.example.org/join/hidden');
    expect(said).not.toContain(link.slice(-43, -1));
  });

  it('is given up where it never answers', async () => {
    jest.useFakeTimers();
    const writing = write(() => new Promise(() => undefined));
    const refused = expect(writing).rejects.toThrow('it did not answer within ten seconds');
    await jest.advanceTimersByTimeAsync(10_000);
    await refused;
    jest.useRealTimers();
  });
});
