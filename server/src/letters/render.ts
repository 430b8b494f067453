import { fillTemplate } from './fill-template';
import { layoutHtml } from './layout.generated';
import type { LetterContent, RenderedLetter } from './letter-content';
import { toLetterView, type LetterView, type Paragraph } from './letter-view';

/** Makes both parts of a letter from one content, so that they say the same in the same order. */
export function renderLetter(content: LetterContent): RenderedLetter {
  const view = toLetterView(content);
  return { subject: view.subject, html: fillTemplate(layoutHtml, view), text: textPart(view) };
}

function textPart(view: LetterView): string {
  const blocks = [
    view.organisation,
    view.heading,
    view.greeting,
    ...view.paragraphs.map(asText),
    ...noteText(view),
    ...listText(view),
    ...view.afterList.map(asText),
    ...buttonText(view),
    ...view.afterButton.map(asText),
    ...[...view.apps, view.video].map(linkText),
    ...view.closing.map(asText),
    ...view.smallPrint.map(asText),
    ...declineText(view),
    supportText(view),
    linkText(view.privacy),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function asText({ lines }: Paragraph): string {
  return lines.map(({ text }) => text).join('\n');
}

function noteText({ note }: LetterView): string[] {
  return note === null ? [] : [note.title, ...note.paragraphs.map(asText)];
}

function listText({ list }: LetterView): string[] {
  return list === null ? [] : [[list.title, ...list.items.map((item) => `- ${item}`)].join('\n')];
}

/** The link is a block of its own: mail programs and people then take no comma or dot along with it. */
function buttonText({ button }: LetterView): string[] {
  return button === null ? [] : [button.label, button.hint, button.url];
}

/** Its link is a block of its own, like the button's. */
function declineText({ decline }: LetterView): string[] {
  return decline === null ? [] : [decline.question, `${decline.label}\n${decline.url}`];
}

function linkText(link: LetterView['video']): string {
  return link === null ? '' : `${link.label}\n${link.url}`;
}

function supportText({ support }: LetterView): string {
  return support === null ? '' : `${support.label} ${support.address}`;
}
