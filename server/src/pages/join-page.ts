import { fillTemplate } from '../letters/fill-template';
import { dateInWords, voiceOf } from '../letters/language';
import { oneLine } from '../letters/plain-text';
import { formOf } from './join-form';
import { footerOf, linksOf } from './join-links';
import type { JoinView } from './join-view';
import { joinPage } from './templates';
import { pageWords, type PageWords, type Said } from './words';

/** One public page as a complete HTML document: plain forms and links, no script, nothing loaded. */
export function renderJoinPage(view: JoinView): string {
  const { locale, direction, words } = voiceOf(view.language, pageWords);
  const organisation = oneLine(view.organisation);
  const { heading, paragraphs } = saidOn(view, words, organisation || words.unnamed);
  const form = formOf(view, words);
  return fillTemplate(joinPage, {
    locale,
    direction,
    words,
    heading,
    paragraphs,
    form,
    title: [form?.hasProblem ? `${words.errorTitle}: ${heading}` : heading, organisation]
      .filter((part) => part !== '' && !(part === organisation && heading.includes(organisation)))
      .join(' – '),
    brand: organisation === '' ? null : { name: organisation, monogram: firstLetter(organisation) },
    programs: programsOf(view, words),
    links: linksOf(view, words),
    renew: renewOf(view, words),
    terms: termsOf(view, words, locale),
    declineAction: isOffer(view) ? view.declineAction : null,
    footer: footerOf(view, words),
  });
}

function saidOn(view: JoinView, words: PageWords, organisation: string): Said {
  switch (view.page) {
    case 'too_many':
      return words.tooMany(Math.max(1, Math.ceil(view.retryInMinutes)));
    case 'decline_done':
      return words.declineDone({ organisation, forGood: view.forGood });
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

function renewOf(view: JoinView, words: PageWords) {
  if (view.page !== 'expired' || !view.renew) return null;
  const { renewal, action } = view.renew;
  return { action, submit: words.renew[renewal].submit };
}

/** For whom and how long: the small print below the form. */
function termsOf(view: JoinView, words: PageWords, locale: string): string[] {
  if (!isOffer(view)) return [];
  return [
    words.invited(oneLine(view.maskedEmail)),
    ...(view.expiresAt === null ? [] : [words.expires(dateInWords(view.expiresAt, locale))]),
  ];
}

/** By the page and not by the keys present: a caller may pass more than a page shows. */
function isOffer(view: JoinView): view is Extract<JoinView, { declineAction: string }> {
  return ['password', 'sign_in', 'sign_in_elsewhere'].includes(view.page);
}

function programsOf(view: JoinView, words: PageWords) {
  const shown = isOffer(view) || view.page === 'done' ? view.programs : [];
  const items = shown.map(({ name }) => oneLine(name));
  return items.length === 0 ? null : { title: words.programs, items };
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return (first?.segment ?? '').toLocaleUpperCase('en');
}
