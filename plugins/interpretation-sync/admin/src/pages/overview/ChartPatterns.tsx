import { useTheme } from 'styled-components';
import { judged, type Judged } from '../../services/figures';

const patternId = (figure: Judged) => `interpretation-sync-${figure}`;

/** Fills what stands for a figure, by colour and by pattern: not everybody tells the colours apart. */
export function patternFill(figure: Judged): string {
  return `url(#${patternId(figure)})`;
}

/** The patterns that `patternFill` refers to: once on every page that has charts. */
export function ChartPatterns() {
  const { colors } = useTheme();
  const shapes: Record<Judged, { colour: string; mark: JSX.Element | null }> = {
    sameDay: { colour: colors.success600, mark: null },
    inTime: {
      colour: colors.secondary600,
      mark: <path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" strokeWidth={1.5} />,
    },
    late: { colour: colors.warning600, mark: <circle cx={4} cy={4} r={1.5} /> },
    missing: { colour: colors.danger600, mark: <path d="M0 0L8 8M8 0L0 8" strokeWidth={1.5} /> },
  };
  return (
    <svg width={0} height={0} aria-hidden style={{ position: 'absolute' }}>
      <defs>
        {judged.map(({ figure }) => (
          <pattern
            key={figure}
            id={patternId(figure)}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
          >
            <rect width={8} height={8} fill={shapes[figure].colour} />
            <g stroke={colors.neutral0} fill={colors.neutral0}>
              {shapes[figure].mark}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
