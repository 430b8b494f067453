import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { languages } from '../../../../shared/contracts/languages';
import { useText } from '../../hooks/useText';
import { languageNames } from '../../language-names';
import type { InviteForm } from './useInviteValues';

/** Offers the languages that the letter is not written in yet. */
export const AddLanguage = ({ form }: { form: InviteForm }) => {
  const text = useText();
  const { values, mainLanguage, addLanguage } = form;
  const offered = languages.filter(
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
          {languageNames[language]}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};
