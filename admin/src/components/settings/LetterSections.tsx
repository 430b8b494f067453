import { ToggleSetting, UrlSetting } from './inputs';
import { LetterLines, LetterText, LetterTexts, LongLetterText } from './LetterTexts';
import { SettingsSection } from './SettingsSection';

export const InvitationLetterSection = () => (
  <SettingsSection
    name="invitationLetter"
    marks="{{name}}, {{organisation}}, {{program}}, {{expires}}"
  >
    <LetterTexts letter="invitationLetter">
      <LetterText name="invitationLetter.subject" />
      <LetterText name="invitationLetter.heading" />
      <LongLetterText name="invitationLetter.text" />
      <LetterText name="invitationLetter.buttonText" isWide />
      <LetterLines name="invitationLetter.benefits" />
    </LetterTexts>
    <UrlSetting name="invitationLetter.videoUrl" isWide />
    <ToggleSetting name="invitationLetter.namesInviter" />
  </SettingsSection>
);

export const WelcomeLetterSection = () => (
  <SettingsSection name="welcomeLetter" marks="{{name}}, {{organisation}}, {{program}}">
    <ToggleSetting name="welcomeLetter.enabled" />
    <LetterTexts letter="welcomeLetter">
      <LetterText name="welcomeLetter.subject" isWide />
      <LongLetterText name="welcomeLetter.text" />
    </LetterTexts>
    <UrlSetting name="welcomeLetter.appStoreUrl" />
    <UrlSetting name="welcomeLetter.googlePlayUrl" />
    <UrlSetting name="welcomeLetter.webAppUrl" />
  </SettingsSection>
);

export const ReceiptLetterSection = () => (
  <SettingsSection name="receiptLetter">
    <ToggleSetting name="receiptLetter.enabled" />
  </SettingsSection>
);
