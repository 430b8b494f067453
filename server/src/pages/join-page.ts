import { directionOf } from '../domain/text-direction';
import { fillTemplate } from '../letters/fill-template';
import { dateInWords } from '../letters/dates';
import { oneLine } from '../letters/plain-text';
import { builtInBook, say, type Book, type PageWords } from '../words';
import { brandOf } from './brand';
import { declineOf, formOf, questionOf, renewOf } from './join-form';
import { footerOf, forgotOf, linksOf } from './join-links';
import { isOffer, type JoinView } from './join-view';
import { joinPage } from './templates';
import { saidOn } from './said';

/**
 * Renders one public page as a complete HTML document: plain forms and links that work without script. It
 * loads nothing but the organisation's logo and the script that shows passwords.
 */
export function renderJoinPage(view: JoinView, book: Book = builtInBook): string {
  const words = book.wordsIn(view.language).pages;
  const organisation = oneLine(view.organisation);
  const { heading, paragraphs } = saidOn(view, words, organisation || words.unnamed);
  const form = formOf(view, words);
  return fillTemplate(joinPage, {
    language: view.language,
    direction: directionOf(view.language),
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

/** Says for whom the invitation is, on the pages that ask for an answer. */
function identityOn(view: JoinView, words: PageWords): string | null {
  if (view.page === 'decline_closed' || view.page === 'unsubscribe') {
    return say(words.identity, { address: oneLine(view.maskedEmail) });
  }
  if (!isOffer(view) && view.page !== 'decline') return null;
  const name = oneLine(view.name ?? '');
  const address = oneLine(view.maskedEmail);
  return name === ''
    ? say(words.identity, { address })
    : say(words.identityNamed, { name, address });
}

/** Says in small print below the form how long the invitation is valid. */
function termsOf(view: JoinView, words: PageWords): string | null {
  if (!isOffer(view) || view.expiresAt === null) return null;
  return say(words.expires, { date: dateInWords(view.expiresAt, view.language, view.timeZone) });
}

function programsOf(view: JoinView, words: PageWords) {
  const shown = isOffer(view) || view.page === 'done' ? view.programs : [];
  const items = shown.map(({ name }) => oneLine(name));
  return items.length === 0 ? null : { title: words.programs, items };
}
