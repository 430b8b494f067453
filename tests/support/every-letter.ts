import {
  builtInLanguages as languages,
  type BuiltInLanguage as Language,
} from '../../server/src/words/book';
import {
  letterNames,
  sampleLetter,
  type LetterName,
  type LetterToWrite,
} from '../../server/src/letters';
import type { ReceivedLetter } from './mail-server';
import type { Office } from './office';

/** A link as long as a real one; it opens nothing. */
export const joinLink =
  'https://members.harbour-club.org/api/member-invites/join/3kTq9YbXw0PzR5uL1mNc7dVhJs2fGa8eQxZi4oWtBnK';

const onRealDomain = (value: unknown): unknown => {
  if (value instanceof Date || value === null) return value;
  if (typeof value === 'string') {
    return value
      .replace(/^https:\/\/[\w.]+\/api\/member-invites\/join\/sample/, joinLink)
      .replace('harbour.example', 'harbour-club.org');
  }
  if (Array.isArray(value)) return value.map(onRealDomain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, onRealDomain(part)]));
};

/** Makes the sample of a letter look like a real site's, because nobody mails from `.example`. */
export const realLetter = (name: LetterName, language: Language): LetterToWrite =>
  ({ name, data: onRealDomain(sampleLetter(name, language)) }) as LetterToWrite;

/** Every letter in every language. */
export const everyLetter = letterNames.flatMap((name) =>
  languages.map((language) => ({ name, language })),
);

/** Config and environment of a site that could be on the internet. */
export const realSite = {
  config: { publicUrl: 'https://members.harbour-club.org' },
  env: { MAIL_FROM: 'invitations@harbour-club.org' },
};

let sent = 0;

/** Writes a letter and hands it to the provider as the worker would. Answers the letter as it arrived. */
export const deliver = async (
  { site, mail }: Office,
  letter: LetterToWrite,
): Promise<ReceivedLetter> => {
  sent += 1;
  const to = `alex.morgan${sent}@riverside-mail.org`;
  const { organisation } = letter.data;
  const settings = { ...(await site.settings.get()), organisation };
  const mailer = site.strapi.plugin('member-invites').service('mailer');
  const domain = mailer.mailDomain();
  const messageId = `<k7dq2w9xz4m1c8v5b3n6p0${String(sent).padStart(2, '0')}@${domain}>`;
  const unsubscribeLink = letter.name === 'reminder' ? `${joinLink}/unsubscribe` : undefined;
  await mailer.send(await mailer.write({ letter, settings, to, messageId, unsubscribeLink }));
  const [received] = mail.lettersTo(to);
  if (!received) throw new Error(`${letter.name} did not arrive`);
  return received;
};
