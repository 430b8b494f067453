import type { Settings } from '../../../shared/contracts/settings';
import { dateInWords, voiceOf } from './language';
import type { LetterContent } from './letter-content';
import { oneLine } from './plain-text';
import { privacyLine, supportLine } from './sign-off';
import { fillWording, firstWording, type WordingValues } from './wording';
import { letterWords, type LetterWords } from './words';

export interface InvitationLetterInput {
  settings: Pick<Settings, 'organisation' | 'invitationLetter'>;
  /** Of the batch: a word here beats the setting's; the message is said in addition to its text. */
  wording: { subject: string | null; buttonText: string | null; message: string | null };
  member: { firstName: string | null; lastName: string | null };
  program: { name: string } | null;
  link: string;
  expiresAt: Date;
  language: string | null;
  timeZone?: string;
}

export function invitationLetter(input: InvitationLetterInput): LetterContent {
  const { settings, wording, member } = input;
  const { locale, direction, words } = voiceOf(input.language, letterWords);
  const own = settings.invitationLetter;
  const values = wordingValues(input, locale, words);
  const fill = (text: string) => fillWording(text, values);
  const chosen = (fallback: string, ...texts: (string | null)[]) => {
    const text = firstWording(...texts);
    return text === null ? fallback : fill(text);
  };

  const heading = chosen(words.invitation.heading(values.organisation), own.heading);
  const text = chosen(words.invitation.text(values.organisation), own.text);
  const message = chosen('', wording.message);
  const namesProgram = [heading, text, message].some((said) => said.includes(values.program));
  return {
    language: locale,
    direction,
    subject: chosen(words.invitation.subject(values), wording.subject, own.subject),
    organisation: settings.organisation.name,
    heading,
    greeting: words.hello(oneLine(member.firstName ?? '') || values.name),
    paragraphs: [
      text,
      namesProgram ? '' : words.invitation.program(values.program),
      words.invitation.whatToDo,
    ],
    note: { title: words.invitation.noteTitle(values.organisation), paragraphs: [message] },
    list: { title: words.invitation.benefits, items: own.benefits.map(fill) },
    button: {
      label: chosen(words.invitation.button, wording.buttonText, own.buttonText),
      url: input.link,
    },
    linkHint: words.invitation.linkHint,
    afterButton: [words.invitation.expires(values.expires)],
    video: { label: words.invitation.video, url: own.videoUrl },
    closing: [words.invitation.ignore, words.kindRegards(oneLine(settings.organisation.name))],
    ...supportLine(settings.organisation, words),
    ...privacyLine(settings.organisation, words),
  };
}

function wordingValues(
  { settings, member, program, expiresAt, timeZone }: InvitationLetterInput,
  locale: string,
  words: LetterWords,
): WordingValues {
  return {
    name: oneLine(`${member.firstName ?? ''} ${member.lastName ?? ''}`),
    organisation: oneLine(settings.organisation.name) || words.unnamed,
    program: oneLine(program?.name ?? ''),
    expires: dateInWords(expiresAt, locale, timeZone),
  };
}
