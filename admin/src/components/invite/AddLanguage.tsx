import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useOfferedLanguages } from '../../hooks/useOfferedLanguages';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import type { InviteForm } from './useInviteValues';

/** Offers the languages that the letter is not written in yet. */
export const AddLanguage = ({ form }: { form: InviteForm }) => {
  const text = useText();
  const { values, mainLanguage, addLanguage } = form;
  const offered = useOfferedLanguages().filter(
    (language) => language !== mainLanguage && !values.translations[language],
  );
  if (offered.length === 0) return null;
  return (
    <SimpleMenu
      label={text('invite.letter.add_language')}
      size="S"
      variant="tertiary"
      startIcon={<Plus />}
      popoverPlacement="bottom-end"
    >
      {offered.map((language) => (
        <MenuItem key={language} onSelect={() => addLanguage(language)}>
          {nameOfLanguage(language)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};
