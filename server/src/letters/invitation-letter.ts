import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { InvitationData } from './letter-data';
import { oneLine } from './plain-text';
import { firstNameOf, fullNameOf } from './reader-names';
import { privacyLine, signature, supportLine } from './sign-off';
import { asksForProgram, fillWording, type WordingValues } from './wording';
import { letterWords, type LetterWords } from './words';

export function invitationLetter(data: InvitationData): LetterContent {
  const { language, organisation, member, texts } = data;
  const words = letterWords[language];
  const own = words.invitation;
  const values = wordingValues(data, words);
  const fill = (text: string) => fillWording(text, values);
  const chosen = (text: string, fallback: string) => (text.trim() === '' ? fallback : fill(text));
  const inviter = oneLine(data.inviter ?? '');

  const heading = chosen(texts.heading, own.heading(values.organisation));
  const text = chosen(texts.text, own.text({ organisation: values.organisation, inviter }));
  const message = chosen(data.message, '');
  const isNamed = [texts.heading, texts.text, data.message].some(asksForProgram);
  const access = values.program === '' || isNamed ? '' : own.program(values.program);
  return {
    language,
    subject: chosen(texts.subject, own.subject(values)),
    organisation: organisation.name,
    heading,
    greeting: words.hello(firstNameOf(member)),
    paragraphs: [text, access, own.whatToDo],
    note: { title: own.noteTitle(values.organisation), paragraphs: [message] },
    list: { title: own.benefits, items: texts.benefits.map(fill) },
    button: { label: chosen(texts.buttonText, own.button), url: data.link },
    linkHint: own.linkHint,
    afterButton: [own.expires(values.expires)],
    video: { label: own.video, url: data.videoUrl },
    closing: [signature(words, inviter, oneLine(organisation.name))],
    smallPrint: [
      own.why({ organisation: values.organisation, email: oneLine(member.email) }),
      own.notExpected,
    ],
    decline: { question: own.tellUs, label: own.decline, url: data.declineLink },
    ...supportLine(organisation, words),
    ...privacyLine(organisation, words),
  };
}

const wordingValues = (
  { language, organisation, member, program, expiresAt }: InvitationData,
  words: LetterWords,
): WordingValues => ({
  name: fullNameOf(member),
  organisation: oneLine(organisation.name) || words.unnamed,
  program: oneLine(program?.name ?? ''),
  expires: dateInWords(expiresAt, language, organisation.timeZone),
});
