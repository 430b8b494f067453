import { Flex, Link, Typography } from '@strapi/design-system';
import type { ConsentRecord } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';

const Consent = ({ consent }: { consent: ConsentRecord }) => {
  const text = useText();
  const { key, version, language, words, url, agreed } = consent;
  const details = { key, version, language: nameOfLanguage(language) };
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-line' }}>
        <Typography variant="pi" fontWeight="semiBold">
          {text(agreed ? 'history.consent.agreed' : 'history.consent.left_out')}
        </Typography>
        {': '}
        <span lang={language}>{words}</span>
      </Typography>
      {url ? (
        <Link href={url} isExternal>
          {text('history.consent.link')}
        </Link>
      ) : null}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('history.consent.details', details)}
      </Typography>
    </Flex>
  );
};

/** Lists the consents that a member gave or left out, with the words that stood beside the boxes. */
export const HistoryConsents = ({ consents }: { consents: ConsentRecord[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={1} paddingBottom={1}>
    {consents.map((consent) => (
      <Consent key={consent.key} consent={consent} />
    ))}
  </Flex>
);
