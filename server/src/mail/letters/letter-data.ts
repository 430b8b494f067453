import type { InvitationData } from './invitation-letter';
import type { RenderedLetter } from './letter-content';
import type { NoticeData } from './notice-letter';
import type { ReceiptData } from './receipt-letter';
import type { RenameNoticeData } from './rename-notice';
import type { RenamedData } from './renamed-letter';
import type { RenewalNoticeData } from './renewal-notice';
import type { WelcomeData } from './welcome-letter';

/** All letters, each with the data that it is written from. */
export interface LetterData {
  invitation: InvitationData;
  reminder: InvitationData;
  welcome: WelcomeData;
  receipt: ReceiptData;
  notice: NoticeData;
  renewalNotice: RenewalNoticeData;
  renamed: RenamedData;
  renameNotice: RenameNoticeData;
}

export type LetterName = keyof LetterData;

/** The name of a letter with the data that it is written from. */
export type LetterToWrite = {
  [Name in LetterName]: { name: Name; data: LetterData[Name] };
}[LetterName];

/**
 * Writes one kind of letter instead of the plugin. `standard()` is the letter as the plugin has it, to
 * change a part of it only.
 */
export type LetterLayout<Name extends LetterName> = (
  data: LetterData[Name] & { standard: () => RenderedLetter },
) => RenderedLetter | Promise<RenderedLetter>;

/** `letters` in the plugin's config. */
export type LetterLayouts = { [Name in LetterName]?: LetterLayout<Name> };
