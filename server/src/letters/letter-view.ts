import { directionOf } from '../domain/text-direction';
import type { LetterContent, Link } from './letter-content';
import { oneLine, toParagraphs } from './plain-text';
import { webLink } from '../../../shared/web-link';
import { mailAddress, mailtoLink } from './mail-address';

export interface Paragraph {
  lines: { text: string; more: boolean }[];
}

/** The content, cleaned once for both parts of the mail; both leave out what is null. */
export interface LetterView {
  language: string;
  direction: 'ltr' | 'rtl';
  subject: string;
  organisation: string;
  heading: string;
  greeting: string;
  paragraphs: Paragraph[];
  note: { title: string; paragraphs: Paragraph[] } | null;
  list: { title: string; items: string[] } | null;
  afterList: Paragraph[];
  button: (Link & { hint: string }) | null;
  afterButton: Paragraph[];
  apps: Link[];
  video: Link | null;
  closing: Paragraph[];
  smallPrint: Paragraph[];
  decline: (Link & { question: string }) | null;
  support: { label: string; address: string; href: string | null } | null;
  privacy: Link | null;
}

export const maxSubjectLength = 200;

export function toLetterView(content: LetterContent): LetterView {
  return {
    language: content.language,
    direction: directionOf(content.language),
    subject: oneLine(content.subject, maxSubjectLength),
    organisation: oneLine(content.organisation),
    heading: oneLine(content.heading),
    greeting: oneLine(content.greeting ?? ''),
    paragraphs: paragraphs(content.paragraphs),
    note: note(content.note),
    list: list(content.list),
    afterList: paragraphs(content.afterList),
    button: button(content),
    afterButton: paragraphs(content.afterButton),
    apps: (content.apps ?? []).map(link).filter((app) => app !== null),
    video: link(content.video),
    closing: paragraphs(content.closing),
    smallPrint: paragraphs(content.smallPrint),
    decline: decline(content.decline),
    support: support(content.support),
    privacy: link(content.privacy),
  };
}

/**
 * Each paragraph adds more HTML than its own words, so those beyond this number share one, with line breaks
 * between.
 */
const mostParagraphs = 100;

function paragraphs(texts: string[] = []): Paragraph[] {
  const all = texts.flatMap(toParagraphs);
  const rest = all.slice(mostParagraphs).join('\n\n');
  const kept = [...all.slice(0, mostParagraphs), ...(rest === '' ? [] : [rest])];
  return kept.map((paragraph) => {
    const lines = paragraph.split('\n');
    return { lines: lines.map((text, index) => ({ text, more: index < lines.length - 1 })) };
  });
}

function note(content: LetterContent['note']): LetterView['note'] {
  const said = paragraphs(content?.paragraphs);
  return content === undefined || said.length === 0
    ? null
    : { title: oneLine(content.title), paragraphs: said };
}

function list(content: LetterContent['list']): LetterView['list'] {
  const items = (content?.items ?? []).map((item) => oneLine(item)).filter((item) => item !== '');
  return content === undefined || items.length === 0
    ? null
    : { title: oneLine(content.title), items };
}

function link(content: Link | undefined): Link | null {
  const url = webLink(content?.url);
  return content === undefined || url === null ? null : { label: oneLine(content.label), url };
}

function button(content: LetterContent): LetterView['button'] {
  const target = link(content.button);
  return target === null ? null : { ...target, hint: oneLine(content.linkHint ?? '') };
}

function decline(content: LetterContent['decline']): LetterView['decline'] {
  const target = link(content);
  return content === undefined || target === null
    ? null
    : { ...target, question: oneLine(content.question) };
}

function support(content: LetterContent['support']): LetterView['support'] {
  const address = oneLine(content?.address ?? '');
  if (content === undefined || address === '') return null;
  return {
    label: oneLine(content.label),
    address,
    href: mailAddress(address) === null ? null : mailtoLink(address),
  };
}
