import { useForm } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText, type TextValues } from '../../hooks/useText';
import { LinesSetting, LongTextSetting, TextSetting, ToggleSetting } from './inputs';
import { Cell, Section } from './Section';

/** Filled in by the server when a letter is written. */
const marks = '{{name}}, {{organisation}}, {{program}}, {{expires}}';
const marksOfWelcome = '{{name}}, {{organisation}}, {{program}}';

/** The plugin's own words, as a letter with nothing set would say them. */
const useOwnWords = (): TextValues => {
  const text = useText();
  const name = useForm('Letters', ({ values }) => (values as Settings).organisation.name);
  return { organisation: name.trim() || text('settings.words.unnamed') };
};

export const InvitationLetterSection = () => {
  const text = useText();
  const own = useOwnWords();
  return (
    <Section
      title={text('settings.section.invitationLetter')}
      intro={text('settings.intro.letter', { marks })}
    >
      <Cell>
        <TextSetting
          name="invitationLetter.subject"
          placeholder={text('settings.words.invitation_subject', own)}
        />
      </Cell>
      <Cell>
        <TextSetting
          name="invitationLetter.heading"
          placeholder={text('settings.words.invitation_heading', own)}
        />
      </Cell>
      <Cell wide>
        <LongTextSetting
          name="invitationLetter.text"
          placeholder={text('settings.words.invitation_text', own)}
        />
      </Cell>
      <Cell wide>
        <LinesSetting name="invitationLetter.benefits" />
      </Cell>
      <Cell>
        <TextSetting
          name="invitationLetter.buttonText"
          placeholder={text('settings.words.invitation_button')}
        />
      </Cell>
      <Cell>
        <TextSetting name="invitationLetter.videoUrl" keys="url" placeholder="https://" />
      </Cell>
    </Section>
  );
};

export const WelcomeLetterSection = () => {
  const text = useText();
  const own = useOwnWords();
  return (
    <Section
      title={text('settings.section.welcomeLetter')}
      intro={text('settings.intro.letter', { marks: marksOfWelcome })}
    >
      <Cell wide>
        <ToggleSetting name="welcomeLetter.enabled" />
      </Cell>
      <Cell wide>
        <TextSetting
          name="welcomeLetter.subject"
          placeholder={text('settings.words.welcome_subject', own)}
        />
      </Cell>
      <Cell wide>
        <LongTextSetting
          name="welcomeLetter.text"
          placeholder={text('settings.words.welcome_text', own)}
        />
      </Cell>
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
