import { useIsDesktop } from '@strapi/strapi/admin';
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import type { StatisticsAnswer } from '../../../../shared/contracts';
import { useGroupLabel } from '../../hooks/use-group-label';
import { useRateText } from '../../hooks/use-rate-text';
import { judged } from '../../services/figures';
import { patternFill } from './ChartPatterns';
import { ChartTooltip } from './ChartTooltip';

/** Room for one department, and for the axis below them. */
const ROW_HEIGHT = 44;
const AXIS_HEIGHT = 64;
const MONTHS_HEIGHT = 280;

interface FiguresChartProps {
  answer: StatisticsAnswer;
  /** What the chart tells, for those who don't see it; its figures stand in the table beside it. */
  label: string;
}

/**
 * Policies that were due, by how their interpretation came, with the on-time rate at the end of each
 * bar: months side by side, departments, whose names are long, one below the other.
 */
export function FiguresChart({ answer: { groups, groupBy }, label }: FiguresChartProps) {
  const groupLabel = useGroupLabel();
  const rateText = useRateText();
  const { colors } = useTheme();
  const longestName = useIsDesktop() ? 24 : 8;
  const isByMonth = groupBy === 'month';
  const bars = groups.map((group) => {
    // The rate stands at the end of a bar, which is that of its last part.
    const last = judged.filter(({ figure }) => group[figure] > 0).at(-1);
    return { ...group, ends: last ? { [last.figure]: rateText(group.onTimeRate) } : {} };
  });
  const nameOf = (key: string) => {
    const group = groups.find((candidate) => candidate.key === key);
    return group ? groupLabel(group) : '';
  };
  const shortened = (name: string) =>
    name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;

  const axis = { tick: { fill: colors.neutral700, fontSize: 12 }, stroke: colors.neutral300 };
  const counted = {
    ...axis,
    type: 'number',
    domain: [0, 'dataMax'],
    allowDecimals: false,
  } as const;
  const named = {
    ...axis,
    type: 'category',
    dataKey: 'key',
    tickFormatter: (key: string) => shortened(nameOf(key)),
  } as const;
  return (
    <BarChart
      responsive
      accessibilityLayer={false}
      role="img"
      title={label}
      data={bars}
      layout={isByMonth ? 'horizontal' : 'vertical'}
      style={{
        width: '100%',
        height: isByMonth ? MONTHS_HEIGHT : bars.length * ROW_HEIGHT + AXIS_HEIGHT,
      }}
      margin={isByMonth ? { top: 24, right: 8 } : { top: 8, right: 48 }}
      maxBarSize={isByMonth ? 48 : 22}
    >
      <CartesianGrid
        stroke={colors.neutral200}
        strokeDasharray="3 3"
        vertical={!isByMonth}
        horizontal={isByMonth}
      />
      {isByMonth ? <XAxis {...named} /> : <XAxis {...counted} />}
      {isByMonth ? (
        <YAxis {...counted} width="auto" />
      ) : (
        <YAxis {...named} width="auto" interval={0} />
      )}
      <Tooltip
        cursor={{ fill: colors.neutral150 }}
        content={({ active, label: key }) => {
          const group = active ? groups.find((candidate) => candidate.key === key) : undefined;
          return group ? <ChartTooltip name={groupLabel(group)} figures={group} /> : null;
        }}
      />
      {judged.map(({ figure }) => (
        <Bar
          key={figure}
          dataKey={figure}
          stackId="due"
          fill={patternFill(figure)}
          stroke={colors.neutral0}
          isAnimationActive={false}
        >
          <LabelList
            dataKey={`ends.${figure}`}
            position={isByMonth ? 'top' : 'right'}
            fill={colors.neutral800}
            fontSize={12}
          />
        </Bar>
      ))}
    </BarChart>
  );
}
