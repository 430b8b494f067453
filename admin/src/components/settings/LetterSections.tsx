import { useText } from '../../hooks/useText';
import { TextSetting, ToggleSetting } from './inputs';
import { LetterLines, LetterText, LetterTexts, LongLetterText } from './LetterTexts';
import { Cell, Section } from './Section';

/** The placeholders that the server fills in when it writes a letter. */
const marks = '{{name}}, {{organisation}}, {{program}}, {{expires}}';
const marksOfWelcome = '{{name}}, {{organisation}}, {{program}}';

export const InvitationLetterSection = () => {
  const text = useText();
  return (
    <Section
      title={text('settings.section.invitationLetter')}
      intro={text('settings.intro.letter', { marks })}
    >
      <LetterTexts letter="invitationLetter">
        <Cell>
          <LetterText name="invitationLetter.subject" />
        </Cell>
        <Cell>
          <LetterText name="invitationLetter.heading" />
        </Cell>
        <Cell wide>
          <LongLetterText name="invitationLetter.text" />
        </Cell>
        <Cell wide>
          <LetterText name="invitationLetter.buttonText" />
        </Cell>
        <Cell wide>
          <LetterLines name="invitationLetter.benefits" />
        </Cell>
      </LetterTexts>
      <Cell wide>
        <TextSetting name="invitationLetter.videoUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell wide>
        <ToggleSetting name="invitationLetter.namesInviter" />
      </Cell>
    </Section>
  );
};

export const WelcomeLetterSection = () => {
  const text = useText();
  return (
    <Section
      title={text('settings.section.welcomeLetter')}
      intro={text('settings.intro.letter', { marks: marksOfWelcome })}
    >
      <Cell wide>
        <ToggleSetting name="welcomeLetter.enabled" />
      </Cell>
      <LetterTexts letter="welcomeLetter">
        <Cell wide>
          <LetterText name="welcomeLetter.subject" />
        </Cell>
        <Cell wide>
          <LongLetterText name="welcomeLetter.text" />
        </Cell>
      </LetterTexts>
      <Cell>
        <TextSetting name="welcomeLetter.appStoreUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell>
        <TextSetting name="welcomeLetter.googlePlayUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell>
        <TextSetting name="welcomeLetter.webAppUrl" keys="url" placeholder="https://" />
      </Cell>
    </Section>
  );
};

export const ReceiptLetterSection = () => {
  const text = useText();
  return (
    <Section title={text('settings.section.receiptLetter')}>
      <Cell wide>
        <ToggleSetting name="receiptLetter.enabled" />
      </Cell>
    </Section>
  );
};
