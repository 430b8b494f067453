import type { LetterContent } from './letter-content';
import type { WelcomeData } from './letter-data';
import { oneLine } from './plain-text';
import { firstNameOf, fullNameOf } from './reader-names';
import { privacyLine, signature, supportLine } from './sign-off';
import { fillWording } from './wording';
import { letterWords } from './words';

export function welcomeLetter(data: WelcomeData): LetterContent {
  const { language, organisation, member, programs, texts } = data;
  const words = letterWords[language];
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
    subject: chosen(texts.subject, words.welcome.subject(values.organisation)),
    organisation: name,
    heading: words.welcome.heading(values.organisation),
    greeting: words.hello(firstNameOf(member)),
    paragraphs: [
      chosen(texts.text, words.welcome.text(values.organisation)),
      words.welcome.signIn(oneLine(member.email)),
    ],
    list: { title: words.welcome.programs, items: programs.map((program) => program.name) },
    button: { label: words.welcome.button, url: data.webAppUrl },
    linkHint: words.welcome.linkHint,
    apps: [
      { label: words.welcome.appStore, url: data.appStoreUrl },
      { label: words.welcome.googlePlay, url: data.googlePlayUrl },
    ],
    closing: [signature(words, name)],
    ...supportLine(organisation, words),
    ...privacyLine(organisation, words),
  };
}
