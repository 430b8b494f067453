import type { WelcomeTexts } from '../../../../shared/contracts/settings';
import { say, type LetterWords } from '../../words';
import type { LetterContent } from './letter-content';
import { sampleReader, type Frame, type LetterKindOf, type Reader } from './letter-frame';
import { oneLine } from './plain-text';
import { fullNameOf } from './reader-names';
import { greeting, signOff } from './sign-off';
import { fillWording } from './wording';

export interface WelcomeData extends Frame {
  member: Reader;
  /** The programs that the member has access to. */
  programs: { name: string }[];
  /** Texts written by admins; empty: the plugin's own. */
  texts: WelcomeTexts;
  webAppUrl: string;
  appStoreUrl: string;
  googlePlayUrl: string;
}

const contentOf = (data: WelcomeData, words: LetterWords): LetterContent => {
  const { language, organisation, member, programs, texts } = data;
  const own = words.welcome;
  const name = oneLine(organisation.name);
  const values = {
    name: fullNameOf(member),
    organisation: name || words.unnamed,
    program: programs.map((program) => oneLine(program.name)).join(', '),
    expires: '',
  };
  const chosen = (text: string, fallback: string) =>
    text.trim() === '' ? fallback : fillWording(text, values);
  return {
    language,
    subject: chosen(texts.subject, say(own.subject, values)),
    organisation: name,
    heading: say(own.heading, values),
    greeting: greeting(member, words),
    paragraphs: [
      chosen(texts.text, say(own.text, values)),
      say(own.signIn, { email: oneLine(member.email) }),
    ],
    list: { title: own.programs, items: programs.map((program) => program.name) },
    button: { label: own.button, url: data.webAppUrl },
    linkHint: own.linkHint,
    apps: [
      { label: own.appStore, url: data.appStoreUrl },
      { label: own.googlePlay, url: data.googlePlayUrl },
    ],
    ...signOff(organisation, words),
  };
};

export const welcomeLetter: LetterKindOf<WelcomeData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    programs: [{ name: 'Evening rowing' }, { name: 'Sculling' }],
    texts: { subject: '', text: '' },
    webAppUrl: 'https://app.harbour.example/',
    appStoreUrl: 'https://apps.apple.com/app/id1',
    googlePlayUrl: 'https://play.google.com/store/apps/details?id=harbour',
  }),
};
