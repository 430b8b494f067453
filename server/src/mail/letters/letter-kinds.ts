import type { Language } from '../../../../shared/contracts/languages';
import { invitationLetter } from './invitation-letter';
import type { LetterData, LetterName } from './letter-data';
import { sampleFrame, type LetterKindOf } from './letter-frame';
import { noticeLetter } from './notice-letter';
import { receiptLetter } from './receipt-letter';
import { reminderLetter } from './reminder-letter';
import { renameNotice } from './rename-notice';
import { renamedLetter } from './renamed-letter';
import { renewalNotice } from './renewal-notice';
import { welcomeLetter } from './welcome-letter';

export const letterKinds: { [Name in LetterName]: LetterKindOf<LetterData[Name]> } = {
  invitation: invitationLetter,
  reminder: reminderLetter,
  welcome: welcomeLetter,
  receipt: receiptLetter,
  notice: noticeLetter,
  renewalNotice,
  renamed: renamedLetter,
  renameNotice,
};

export const letterNames = Object.keys(letterKinds) as LetterName[];

/** Data for a letter, with everything in it that it can say. */
export const sampleLetter = <Name extends LetterName>(
  name: Name,
  language: Language,
): LetterData[Name] => letterKinds[name].sample(sampleFrame(language));
