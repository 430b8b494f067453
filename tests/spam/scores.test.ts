import { deliver, everyLetter, realLetter, realSite } from '../support/every-letter';
import type { BuiltInLanguage as Language } from '../../server/src/words/book';
import { defaultSettings } from '../support/default-settings';
import type { LetterName, LetterToWrite } from '../../server/src/letters';
import { openOffice } from '../support/office';
import { judge, type Verdict } from './support/spamassassin';

const most = 2;

/** Writes a letter of a site where nobody has filled in anything yet. */
const bareLetter = (name: LetterName, language: Language): LetterToWrite => {
  const { data } = realLetter(name, language);
  const unset = {
    organisation: { ...defaultSettings.organisation, language },
    member: { email: 'alex.morgan@riverside-mail.org', firstName: null, lastName: null },
    texts: { subject: '', heading: '', text: '', buttonText: '', benefits: [] },
    ...{ program: null, inviter: null, videoUrl: '' },
    ...{ programs: [], webAppUrl: '', appStoreUrl: '', googlePlayUrl: '' },
  };
  return { name, data: { ...data, ...unset } } as unknown as LetterToWrite;
};

const cases = everyLetter.flatMap((letter) => [
  { ...letter, said: 'with everything', make: realLetter },
  { ...letter, said: 'with nothing set', make: bareLetter },
]);

/** Writes a letter with the line that every filter treats as junk, to check that the filter works. */
const junk = (): LetterToWrite => {
  const { name, data } = realLetter('welcome', 'en');
  const text = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
  return { name, data: { ...data, texts: { subject: '', text } } } as LetterToWrite;
};

let verdicts: Verdict[];

const table = (): string =>
  cases
    .map(({ name, language, said }, index) => {
      const { score, rules } = verdicts[index]!;
      return `${name.padEnd(14)} ${language} ${said.padEnd(16)} ${score.toFixed(1).padStart(5)}  ${rules.join(', ')}`;
    })
    .join('\n');

beforeAll(async () => {
  const office = await openOffice(realSite);
  const received = [];
  for (const { name, language, make } of cases) {
    received.push(await deliver(office, make(name, language)));
  }
  received.push(await deliver(office, junk()));
  await office.site.stop();
  verdicts = judge(received);
  process.stdout.write(`${table()}\n`);
});

it.each(cases)('$name in $language $said scores below two points', (one) => {
  expect(verdicts[cases.indexOf(one)]!.score).toBeLessThan(most);
});

it('comes from a filter that knows junk when it sees it', () => {
  expect(verdicts.at(-1)!.score).toBeGreaterThan(100);
});
