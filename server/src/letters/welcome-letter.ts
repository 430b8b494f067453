import type { Settings } from '../../../shared/contracts/settings';
import { voiceOf } from './language';
import type { LetterContent } from './letter-content';
import { oneLine } from './plain-text';
import { privacyLine, supportLine } from './sign-off';
import { fillWording, firstWording } from './wording';
import { letterWords } from './words';

export interface WelcomeLetterInput {
  settings: Pick<Settings, 'organisation' | 'welcomeLetter'>;
  member: { firstName: string | null; lastName: string | null };
  /** What the member has access to. */
  programs: { name: string }[];
  language: string | null;
}

export function welcomeLetter({
  settings,
  member,
  programs,
  language,
}: WelcomeLetterInput): LetterContent {
  const { locale, direction, words } = voiceOf(language, letterWords);
  const own = settings.welcomeLetter;
  const name = oneLine(settings.organisation.name);
  const organisation = name || words.unnamed;
  const values = {
    name: oneLine(`${member.firstName ?? ''} ${member.lastName ?? ''}`),
    organisation,
    program: programs.map((program) => oneLine(program.name)).join(', '),
    expires: '',
  };
  const chosen = (text: string, fallback: string) =>
    firstWording(text) === null ? fallback : fillWording(text, values);

  return {
    language: locale,
    direction,
    subject: chosen(own.subject, words.welcome.subject(organisation)),
    organisation: name,
    heading: words.welcome.heading(organisation),
    greeting: words.hello(oneLine(member.firstName ?? '') || values.name),
    paragraphs: [chosen(own.text, words.welcome.text(organisation)), words.welcome.signIn],
    list: { title: words.welcome.programs, items: programs.map((program) => program.name) },
    apps: [
      { label: words.welcome.webApp, url: own.webAppUrl },
      { label: words.welcome.appStore, url: own.appStoreUrl },
      { label: words.welcome.googlePlay, url: own.googlePlayUrl },
    ],
    closing: [words.kindRegards(name)],
    ...supportLine(settings.organisation, words),
    ...privacyLine(settings.organisation, words),
  };
}
