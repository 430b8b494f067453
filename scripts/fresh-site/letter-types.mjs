/**
 * A site's file that uses the plugin's exports, rightly and wrongly. TypeScript complains about every
 * `@ts-expect-error` without an error below it, and so also if a type is not found and means `any`.
 */
export const lettersOfASite = `
import panel from 'strapi-plugin-member-invites/strapi-admin';
import plugin from 'strapi-plugin-member-invites/strapi-server';
import type {
  LetterData,
  LetterLayout,
  LetterLayouts,
  RenderedLetter,
} from 'strapi-plugin-member-invites/strapi-server';

const invitation: LetterLayout<'invitation'> = ({ standard, link, program, expiresAt }) => ({
  ...standard(),
  text: [link, program?.name ?? '', expiresAt.toISOString()].join(' '),
});
export const letters: LetterLayouts = { invitation, welcome: async ({ standard }) => standard() };
export const html = (letter: RenderedLetter): string => letter.html;
export const setAt = (data: LetterData['receipt']): Date => data.setAt;
export const parts = [plugin.register, plugin.contentTypes, panel.registerTrads];

// @ts-expect-error a subject is a text
export const numbered: LetterLayouts = { invitation: ({ standard }) => ({ ...standard(), subject: 1 }) };
// @ts-expect-error a letter has a text beside its HTML
export const halved: LetterLayout<'receipt'> = () => ({ subject: '', html: '' });
// @ts-expect-error there is no letter of this name
export const misspelt: LetterLayouts = { invitaton: invitation };
// @ts-expect-error a welcome has no link
export const linked: LetterLayout<'welcome'> = ({ standard, link }) => standard();
// @ts-expect-error what is rendered has no body
export const body = (letter: RenderedLetter) => letter.body;
// @ts-expect-error there is no data of such a letter
export type Unknown = LetterData['farewell'];
// @ts-expect-error the plugin has no such part
export const noPart = plugin.nothing;
// @ts-expect-error nor has its panel
export const noPanelPart = panel.nothing;
`;
