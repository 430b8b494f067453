import type { InvitationTexts } from '../../../../shared/contracts/settings';
import { say, type LetterWords } from '../../words';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import {
  sampleLink,
  sampleReader,
  type Frame,
  type LetterKindOf,
  type Reader,
} from './letter-frame';
import { oneLine } from './plain-text';
import { fullNameOf } from './reader-names';
import { greeting, signOff } from './sign-off';
import { asksForProgram, fillWording, type WordingValues } from './wording';

/** The data for the invitation and for its reminder. */
export interface InvitationData extends Frame {
  member: Reader;
  program: { name: string } | null;
  /** Name of the admin who invites; null if the settings hide it or no admin sent the invitation. */
  inviter: string | null;
  /** Texts written by admins: the batch's, else those of the settings. Empty: the plugin's own. */
  texts: InvitationTexts;
  /** The additional message of the batch; may be empty. */
  message: string;
  videoUrl: string;
  /** The personal link. A letter that lacks it in either part is refused. */
  link: string;
  /** The page where the invitee declines: always the plugin's own, whatever front end the site has. */
  declineLink: string;
  expiresAt: Date;
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

type StandardValues = Record<'organisation' | 'program' | 'inviter' | 'email', string>;

/** The plugin's own words for texts that the admins have left empty. */
const standardWording = (
  { invitation: own }: LetterWords,
  { organisation, program, inviter, email }: StandardValues,
) => ({
  subject:
    program === ''
      ? say(own.subject, { organisation })
      : say(own.subjectWithProgram, { organisation, program }),
  heading: say(own.heading, { organisation }),
  text:
    inviter === ''
      ? say(own.text, { organisation })
      : say(own.textFromInviter, { organisation, inviter }),
  why:
    inviter === ''
      ? say(own.why, { organisation, email })
      : say(own.whyFromInviter, { organisation, email, inviter }),
});

const contentOf = (data: InvitationData, words: LetterWords): LetterContent => {
  const { language, organisation, member, texts } = data;
  const own = words.invitation;
  const values = wordingValues(data, words);
  const fill = (text: string) => fillWording(text, values);
  const chosen = (text: string, fallback: string) => (text.trim() === '' ? fallback : fill(text));
  const inviter = oneLine(data.inviter ?? '');
  const standard = standardWording(words, { ...values, inviter, email: oneLine(member.email) });
  const isNamed = [texts.heading, texts.text, data.message].some(asksForProgram);
  const { organisation: name, program } = values;
  return {
    language,
    subject: chosen(texts.subject, standard.subject),
    organisation: organisation.name,
    heading: chosen(texts.heading, standard.heading),
    greeting: greeting(member, words),
    paragraphs: [
      chosen(texts.text, standard.text),
      program === '' || isNamed ? '' : say(own.program, { program }),
      own.whatToDo,
    ],
    note: {
      title: say(own.noteTitle, { organisation: name }),
      paragraphs: [chosen(data.message, '')],
    },
    list: { title: own.benefits, items: texts.benefits.map(fill) },
    button: { label: chosen(texts.buttonText, own.button), url: data.link },
    linkHint: own.linkHint,
    afterButton: [say(own.expires, { date: values.expires })],
    video: { label: own.video, url: data.videoUrl },
    smallPrint: [standard.why, own.notExpected],
    decline: { question: own.tellUs, label: own.decline, url: data.declineLink },
    ...signOff(organisation, words, inviter),
  };
};

const noTexts = { subject: '', heading: '', text: '', buttonText: '', benefits: [] as string[] };

export const invitationLetter: LetterKindOf<InvitationData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    program: { name: 'Evening rowing' },
    inviter: 'Marit de Vries',
    texts: { ...noTexts, benefits: ['Harbour 24/7', 'Café “De Boei”'] },
    message: '',
    videoUrl: 'https://harbour.example/video',
    link: sampleLink,
    declineLink: `${sampleLink}/decline`,
    expiresAt: new Date('2026-03-28T22:53:00Z'),
  }),
};
