export type { LetterContent, Link, RenderedLetter } from './letter-content';
export { renderLetter } from './render';
export { invitationLetter, type InvitationLetterInput } from './invitation-letter';
export { reminderLetter } from './reminder-letter';
export { welcomeLetter, type WelcomeLetterInput } from './welcome-letter';
export { noticeLetter, type NoticeLetterInput } from './notice-letter';
export { renewalNotice, type RenewalNoticeInput } from './renewal-notice';
export { senderOf, type Sender } from './sender';
