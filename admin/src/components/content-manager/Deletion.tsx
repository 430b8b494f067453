import { Box, Flex, Typography } from '@strapi/design-system';
import { useRefusal } from '../../hooks/useRefusal';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { useGetProgramUsageQuery } from '../../services/program-usage';
import { AndMore } from '../invite/ItemList';

/** The server is asked for each program separately, so the list is limited. */
const MOST_LISTED = 10;

interface Program {
  documentId: string;
  name?: unknown;
}

const Touched = ({ program, isNamed }: { program: Program; isNamed: boolean }) => {
  const text = useText();
  const explain = useRefusal();
  const { data: usage, error } = useGetProgramUsageQuery(program.documentId, {
    refetchOnMountOrArgChange: true,
  });
  const name = typeof program.name === 'string' ? program.name : program.documentId;
  const sentences = usage
    ? [
        text('deletion.members', { members: usage.members, validated: usage.validated }),
        usage.openInvitations > 0 &&
          text('deletion.open_invitations', { count: usage.openInvitations }),
      ].filter(Boolean)
    : [error ? explain(error) : text('list.loading')];
  return (
    <Box tag="li">
      {isNamed ? (
        <Typography tag="p" fontWeight="bold" textAlign="center">
          {name}
        </Typography>
      ) : null}
      <Typography tag="p" textAlign="center">
        {sentences.join(' ')}
      </Typography>
    </Box>
  );
};

/**
 * Adds to Strapi's question whether to delete programs what is lost with them. It shows nothing to admins who
 * may not read.
 */
const Deletion = ({ programs }: { programs: Program[] }) => {
  const text = useText();
  const { canRead } = useRights();
  if (!canRead) return null;
  return (
    <Box paddingTop={3} role="status" aria-label={text('deletion.title')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {programs.slice(0, MOST_LISTED).map((program) => (
          <Touched key={program.documentId} program={program} isNamed={programs.length > 1} />
        ))}
      </Flex>
      <AndMore count={programs.length} shown={MOST_LISTED} />
    </Box>
  );
};

export default Deletion;
