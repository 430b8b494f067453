import { oneLine } from '../letters/plain-text';
import { webLink } from '../../../shared/web-link';
import { mailAddress, mailtoLink } from '../letters/mail-address';
import type { AppLinks, JoinView } from './join-view';
import { say, type PageWords } from '../words';

interface PageLink {
  label: string;
  url: string;
}

/** Pages on which people can only ask the organisation what to do: its address becomes a button. */
const askingPages = new Set<JoinView['page']>([
  'sign_in_elsewhere',
  'expired',
  'cancelled',
  'declined',
  'unknown',
  'account_blocked',
  'wrong_account',
  'bad_form',
]);

const isAsking = (view: JoinView): boolean => {
  // The page of an invitation that can be renewed has a better button.
  if (view.page === 'expired' && view.renew) return false;
  if (view.page === 'replaced') return view.newer === 'undelivered' || view.newer === 'closed';
  return askingPages.has(view.page);
};

/** Offers the next steps as buttons; unsafe links are left out. */
export function linksOf(view: JoinView, words: PageWords): { items: PageLink[] } | null {
  const items = [...linksOnward(view, words), ...(isAsking(view) ? askLinks(view, words) : [])];
  return items.length === 0 ? null : { items };
}

export function footerOf(view: JoinView, words: PageWords) {
  const isAsked = isAsking(view) && askLinks(view, words).length > 0;
  const address = isAsked ? '' : oneLine(view.supportAddress ?? '');
  const href = mailAddress(address) === null ? null : mailtoLink(address);
  const privacy = webLink(view.privacyUrl);
  if (address === '' && privacy === null) return null;
  return {
    support: address === '' ? null : { label: words.askUs, address, href },
    privacy: privacy === null ? null : { label: words.privacy, url: privacy },
  };
}

/** Links to a new password, right below the form that asks for the old one. */
export function forgotOf(view: JoinView, words: PageWords): PageLink | null {
  const url = view.page === 'sign_in' ? webLink(view.forgotPasswordUrl) : null;
  return url === null ? null : { label: words.forgotPassword, url };
}

function askLinks({ supportAddress }: JoinView, words: PageWords): PageLink[] {
  const address = mailAddress(supportAddress);
  return address === null
    ? []
    : [{ label: say(words.writeTo, { address }), url: mailtoLink(address) }];
}

function linksOnward(view: JoinView, words: PageWords): PageLink[] {
  if (view.page === 'unsubscribed') {
    return view.backUrl === null ? [] : [{ label: words.toInvitation, url: view.backUrl }];
  }
  return candidates(view, words).flatMap(({ label, url }) => {
    const safe = webLink(url);
    return safe === null ? [] : [{ label, url: safe }];
  });
}

function candidates(view: JoinView, words: PageWords): { label: string; url?: string | null }[] {
  switch (view.page) {
    case 'sign_in_elsewhere':
      return [
        { label: words.signIn, url: view.signInUrl },
        { label: words.setPassword, url: view.forgotPasswordUrl },
      ];
    case 'done':
      return [{ label: words.apps.webApp, url: view.apps?.webAppUrl }, ...appLinks(view, words)];
    case 'accepted':
      return memberLinks(view, words);
    case 'replaced':
      return view.newer === 'accepted' ? memberLinks(view, words) : [];
    default:
      return [];
  }
}

function memberLinks(
  view: { apps?: AppLinks; forgotPasswordUrl?: string },
  words: PageWords,
): { label: string; url?: string | null }[] {
  return [
    { label: words.signIn, url: view.apps?.webAppUrl },
    { label: words.forgotPassword, url: view.forgotPasswordUrl },
    ...appLinks(view, words),
  ];
}

function appLinks({ apps = {} }: { apps?: AppLinks }, words: PageWords) {
  return [
    { label: words.apps.appStore, url: apps.appStoreUrl },
    { label: words.apps.googlePlay, url: apps.googlePlayUrl },
  ];
}
