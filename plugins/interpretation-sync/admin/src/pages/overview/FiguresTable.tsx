import { Box, Typography } from '@strapi/design-system';
import { css, styled } from 'styled-components';
import type { StatisticsAnswer, StatisticsFigures } from '../../../../shared/contracts';
import { Table, Td, Th } from '../../components/Table';
import { useGroupLabel } from '../../hooks/use-group-label';
import { useRateText } from '../../hooks/use-rate-text';
import { useTranslate } from '../../hooks/use-translate';
import { countedApart, judged } from '../../services/figures';

const counts = [...judged, ...countedApart];

interface FiguresTableProps {
  answer: StatisticsAnswer;
  /** What the table tells, for those who don't see it. */
  label: string;
}

/** All figures of each group and of the whole period. */
export function FiguresTable({ answer, label }: FiguresTableProps) {
  const translate = useTranslate();
  const groupLabel = useGroupLabel();
  const { groupBy, groups, total } = answer;
  const head = translate(groupBy === 'month' ? 'figures.month' : 'ledger.column.department');
  const heads = [translate('figures.rate'), ...counts.map((count) => translate(count.label))];
  return (
    <Table label={label}>
      <thead>
        <tr>
          <GroupTh>
            <Head>{head}</Head>
          </GroupTh>
          {heads.map((text) => (
            <Th key={text}>
              <Head>{text}</Head>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <FiguresRow key={group.key} label={groupLabel(group)} figures={group} />
        ))}
        <FiguresRow label={translate('figures.total')} figures={total} isTotal />
      </tbody>
    </Table>
  );
}

interface FiguresRowProps {
  label: string;
  figures: StatisticsFigures;
  isTotal?: boolean;
}

function FiguresRow({ label, figures, isTotal = false }: FiguresRowProps) {
  const rateText = useRateText();
  const fontWeight = isTotal ? 'bold' : 'regular';
  return (
    <tr>
      <GroupTd>
        <Box minWidth="8rem">
          <Typography fontWeight={fontWeight}>{label}</Typography>
        </Box>
      </GroupTd>
      <FigureTd>
        <Typography fontWeight="bold">{rateText(figures.onTimeRate)}</Typography>
      </FigureTd>
      {counts.map(({ figure }) => (
        <FigureTd key={figure}>
          <Typography fontWeight={fontWeight}>{figures[figure]}</Typography>
        </FigureTd>
      ))}
    </tr>
  );
}

function Head({ children }: { children: string }) {
  return (
    <Box minWidth="5rem" style={{ whiteSpace: 'normal' }}>
      <Typography variant="sigma" textColor="neutral600">
        {children}
      </Typography>
    </Box>
  );
}

/** Rows of figures stand closer than those of documents. */
const FigureTd = styled(Td)`
  && {
    padding-top: ${({ theme }) => theme.spaces[2]};
    padding-bottom: ${({ theme }) => theme.spaces[2]};
  }
`;

/** Whom the figures are of stays in view when the table is moved sideways. */
const inView = css`
  position: sticky;
  left: 0;
  z-index: 1;
  background: ${({ theme }) => theme.colors.neutral0};
`;

const GroupTh = styled(Th)`
  ${inView}
`;

const GroupTd = styled(FigureTd)`
  ${inView}
  max-width: 20rem;
  white-space: normal;
`;
