import { fillTemplate } from '../letters/fill-template';
import { dateInWords } from '../letters/dates';
import { oneLine } from '../letters/plain-text';
import { webLink } from '../../../shared/web-link';
import { brandOf } from './brand';
import { declineOf, formOf, questionOf, renewOf } from './join-form';
import { footerOf, forgotOf, linksOf } from './join-links';
import { isOffer, type JoinView } from './join-view';
import { joinPage } from './templates';
import { pageWords, type PageWords, type Said } from './words';

/**
 * One public page as a complete HTML document: plain forms and links that work without script. Besides
 * the organisation's logo and the script that shows passwords it loads nothing.
 */
export function renderJoinPage(view: JoinView): string {
  const words = pageWords[view.language];
  const organisation = oneLine(view.organisation);
  const { heading, paragraphs } = saidOn(view, words, organisation || words.unnamed);
  const form = formOf(view, words);
  return fillTemplate(joinPage, {
    language: view.language,
    words,
    heading,
    paragraphs,
    form,
    title: [form?.hasProblem ? `${words.errorTitle}: ${heading}` : heading, organisation]
      .filter((part) => part !== '' && !(part === organisation && heading.includes(organisation)))
      .join(' – '),
    ...brandOf(view),
    scriptUrl: hasPassword(view) ? view.scriptUrl : null,
    identity: identityOn(view, words),
    programs: programsOf(view, words),
    links: linksOf(view, words),
    forgot: forgotOf(view, words),
    renew: renewOf(view, words),
    terms: termsOf(view, words),
    decline: declineOf(view, words),
    question: questionOf(view, words),
    footer: footerOf(view, words),
  });
}

export const hasPassword = (view: JoinView): view is Extract<JoinView, { scriptUrl: string }> =>
  view.page === 'password' || view.page === 'sign_in';

function saidOn(view: JoinView, words: PageWords, organisation: string): Said {
  switch (view.page) {
    case 'too_many':
      return words.tooMany(Math.max(1, Math.ceil(view.retryInMinutes)));
    case 'decline_done':
      return words.declineDone({ ...view, organisation });
    case 'unsubscribed':
      return words.unsubscribed({ organisation, isOpen: view.backUrl !== null });
    case 'sign_in_elsewhere': {
      const canSignIn = webLink(view.signInUrl) !== null;
      const canSetPassword = webLink(view.forgotPasswordUrl) !== null;
      return words.signInElsewhere({ organisation, canSignIn, canSetPassword });
    }
    case 'wrong_account':
      return words.wrongAccount({ organisation, address: oneLine(view.maskedEmail) });
    case 'replaced': {
      const { newer, sentAt, language, timeZone } = view;
      const date = sentAt && dateInWords(sentAt, language, timeZone);
      return words.replaced[newer]({ organisation, date });
    }
    case 'renew_done':
      return words.renew[view.renewal].done(organisation);
    case 'expired': {
      const { heading, paragraphs } = words.pages.expired(organisation);
      const said = view.renew && words.renew[view.renew.renewal].offer(organisation);
      return said
        ? { heading, paragraphs: [...paragraphs.slice(0, 1), said] }
        : { heading, paragraphs };
    }
    default:
      return words.pages[view.page](organisation);
  }
}

/** For whom the invitation is, on the pages that ask for an answer. */
function identityOn(view: JoinView, words: PageWords): string | null {
  if (view.page === 'decline_closed' || view.page === 'unsubscribe') {
    return words.identity({ name: '', address: oneLine(view.maskedEmail) });
  }
  if (!isOffer(view) && view.page !== 'decline') return null;
  return words.identity({ name: oneLine(view.name ?? ''), address: oneLine(view.maskedEmail) });
}

/** How long: the small print below the form. */
function termsOf(view: JoinView, words: PageWords): string | null {
  if (!isOffer(view) || view.expiresAt === null) return null;
  return words.expires(dateInWords(view.expiresAt, view.language, view.timeZone));
}

function programsOf(view: JoinView, words: PageWords) {
  const shown = isOffer(view) || view.page === 'done' ? view.programs : [];
  const items = shown.map(({ name }) => oneLine(name));
  return items.length === 0 ? null : { title: words.programs, items };
}
