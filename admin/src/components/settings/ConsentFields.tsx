import { Box, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import type { TabMark } from '../LanguageTabs';
import { useIsWrong } from '../form/useFormField';
import { InEachLanguage } from './InEachLanguage';
import { LongTextSetting, TextSetting, ToggleSetting, UrlSetting } from './inputs';
import { useLetterLanguage } from './LetterLanguage';
import type { SettingOf } from './setting-names';

interface Props {
  index: number;
  /** Undefined while nothing may be changed. */
  onRemove?: () => void;
}

/** The words beside one box, with a tab for each language. */
const Words = ({ index }: { index: number }) => {
  const text = useText();
  const { language } = useLetterLanguage();
  const isWrong = useIsWrong();
  const nameIn = (one: Language) => `joining.consents.${index}.words.${one}` as SettingOf<string>;
  const markOf = (one: Language, { joining }: Settings): TabMark | undefined => {
    if (isWrong(nameIn(one))) return 'wrong';
    return joining.consents[index]?.words[one]?.trim() ? 'written' : undefined;
  };
  return (
    <InEachLanguage
      label={text('settings.consents.languages', { number: index + 1 })}
      markOf={markOf}
    >
      <LongTextSetting key={language} name={nameIn(language)} lang={language} />
    </InEachLanguage>
  );
};

/** The fields of one check box of the join page. */
export const ConsentFields = ({ index, onRemove }: Props) => {
  const text = useText();
  const title = text('settings.consents.number', { number: index + 1 });
  return (
    <Box
      role="group"
      aria-label={title}
      padding={4}
      hasRadius
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="1px"
    >
      <Flex justifyContent="space-between" gap={2} paddingBottom={3}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {title}
        </Typography>
        {onRemove ? (
          <IconButton
            variant="ghost"
            label={text('settings.consents.remove', { number: index + 1 })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        ) : null}
      </Flex>
      <Grid.Root gap={5}>
        <TextSetting name={`joining.consents.${index}.key`} />
        <TextSetting name={`joining.consents.${index}.version`} />
        <Words index={index} />
        <UrlSetting name={`joining.consents.${index}.url`} isWide />
        <ToggleSetting name={`joining.consents.${index}.required`} />
      </Grid.Root>
    </Box>
  );
};
