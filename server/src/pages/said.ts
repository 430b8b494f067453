import { webLink } from '../../../shared/web-link';
import { dateInWords } from '../letters/dates';
import { oneLine } from '../letters/plain-text';
import { say, sayCounted, sayPage, type PageWords } from '../words';
import type { JoinView } from './join-view';

export interface Said {
  heading: string;
  paragraphs: string[];
}

type View<Page extends JoinView['page']> = Extract<JoinView, { page: Page }>;

const tooMany = (view: View<'too_many'>, { tooMany: own }: PageWords): Said => {
  const minutes = Math.max(1, Math.ceil(view.retryInMinutes));
  const { language } = view;
  const retry = sayCounted(own.retry, { language, count: minutes, values: { minutes } });
  return { heading: own.heading, paragraphs: [own.text, retry] };
};

const declineDone = (
  { isClosed, forGood }: View<'decline_done'>,
  { declineDone: own }: PageWords,
  organisation: string,
): Said => ({
  heading: own.heading,
  paragraphs: [
    isClosed ? say(own.closed, { organisation }) : own.thanks,
    ...(forGood ? [own.forGood] : []),
    say(own.changeOfMind, { organisation }),
  ],
});

const unsubscribed = (
  { backUrl }: View<'unsubscribed'>,
  { unsubscribed: own }: PageWords,
  organisation: string,
): Said => ({
  heading: own.heading,
  paragraphs: [
    say(own.text, { organisation }),
    ...(backUrl === null ? [] : [own.stillOpen]),
    say(own.changeOfMind, { organisation }),
  ],
});

const signInElsewhere = (
  view: View<'sign_in_elsewhere'>,
  { signInElsewhere: own }: PageWords,
  organisation: string,
): Said => {
  const canSignIn = webLink(view.signInUrl) !== null;
  const canSetPassword = webLink(view.forgotPasswordUrl) !== null;
  return {
    heading: say(own.heading, { organisation }),
    paragraphs: [
      own.noPassword,
      ...(canSignIn ? [own.signIn] : []),
      ...(canSetPassword ? [canSignIn ? own.orSetPassword : own.setPassword] : []),
      say(canSignIn || canSetPassword ? own.again : own.askUs, { organisation }),
    ],
  };
};

const replaced = (
  { newer, sentAt, language, timeZone }: View<'replaced'>,
  { replaced: own }: PageWords,
  organisation: string,
): Said => {
  if (newer !== 'sent') return sayPage(own[newer], { organisation });
  if (sentAt === null) return sayPage(own.sentUndated, { organisation });
  return sayPage(own.sent, { organisation, date: dateInWords(sentAt, language, timeZone) });
};

const expired = ({ renew }: View<'expired'>, words: PageWords, organisation: string): Said => {
  const { heading, paragraphs } = sayPage(words.pages.expired, { organisation });
  if (!renew) return { heading, paragraphs };
  const offer = say(words.renew[renew.renewal].offer, { organisation });
  return { heading, paragraphs: [...paragraphs.slice(0, 1), offer] };
};

/** Writes the heading and the paragraphs of a page. */
export function saidOn(view: JoinView, words: PageWords, organisation: string): Said {
  switch (view.page) {
    case 'too_many':
      return tooMany(view, words);
    case 'decline_done':
      return declineDone(view, words, organisation);
    case 'unsubscribed':
      return unsubscribed(view, words, organisation);
    case 'sign_in_elsewhere':
      return signInElsewhere(view, words, organisation);
    case 'wrong_account':
      return sayPage(words.wrongAccount, { organisation, address: oneLine(view.maskedEmail) });
    case 'replaced':
      return replaced(view, words, organisation);
    case 'renew_done':
      return sayPage(words.renew[view.renewal].done, { organisation });
    case 'expired':
      return expired(view, words, organisation);
    default:
      return sayPage(words.pages[view.page], { organisation });
  }
}
