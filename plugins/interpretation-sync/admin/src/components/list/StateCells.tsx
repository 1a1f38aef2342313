import { Flex, Typography } from '@strapi/design-system';
import { useRBAC, useTable } from '@strapi/strapi/admin';
import type { PolicyState, Side } from '../../../../shared/contracts';
import { permissions } from '../../permissions';
import { isDueShown } from '../../services/due-moment';
import { useGetStatesQuery } from '../../services/states-api';
import { DeadlineBadge } from '../DeadlineBadge';
import { ProvisionalBadge } from '../ProvisionalBadge';

/** What the content manager's list knows of a document. */
export interface ListRow {
  documentId: string;
  locale?: string | null;
}

interface CellProps {
  row: ListRow;
  side: Side;
}

const NONE = '–';

/** How the interpretation of the policy, or of the policies that are interpreted, stands. */
export function StateCell({ row, side }: CellProps) {
  const state = useRowState(row, side);
  return state ? <DeadlineBadge state={state.state} /> : <Typography>{NONE}</Typography>;
}

/** When the interpretation is due. */
export function DueCell({ row, side }: CellProps) {
  const state = useRowState(row, side);
  if (!state || state.dueOn === null || !isDueShown(state.state)) {
    return <Typography>{NONE}</Typography>;
  }
  return (
    <Flex gap={2}>
      <Typography>{state.dueOn}</Typography>
      {state.provisional && <ProvisionalBadge />}
    </Flex>
  );
}

/** All cells of a page ask for the whole page, so that one request serves them. */
function useRowState({ documentId, locale }: ListRow, side: Side): PolicyState | undefined {
  const rows = useTable('InterpretationState', (table) => table.rows);
  const mayRead = useRBAC(permissions.readGate).allowedActions.canRead === true;
  const documentIds = rows.flatMap((row) => ('documentId' in row ? String(row.documentId) : []));
  const { data } = useGetStatesQuery(
    { side, documentIds, ...(locale ? { locale } : {}) },
    { skip: !mayRead || documentIds.length === 0 },
  );
  return data?.[documentId];
}
