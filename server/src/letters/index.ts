export type { LetterContent, Link, RenderedLetter } from './letter-content';
export * from './letter-data';
export { LayoutError } from './layout-error';
export { renderLetter } from './render';
export { sampleLetter, sampleNotice, sampleReader } from './samples';
export { senderOf, type Sender } from './sender';
export { invitationLanguage, invitationTexts, welcomeTexts, type BatchWords } from './texts';
export { standardLetter, writeLetter } from './write-letter';
