import { Flex, Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { ProvisionalBadge } from '../../components/ProvisionalBadge';
import { isDueShown } from '../../services/due-moment';

/** The day on which the interpretation is due; nothing where none is owed. */
export function DueDay({ row: { deadline } }: { row: LedgerRow }) {
  if (!deadline || !isDueShown(deadline.state)) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography>{deadline.dueOn}</Typography>
      {deadline.provisional && <ProvisionalBadge />}
    </Flex>
  );
}
