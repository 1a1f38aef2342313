import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useTranslate } from '../../hooks/use-translate';
import {
  spansOf,
  WEEKDAYS,
  weeksOf,
  type DayKind,
  type ShownDay,
} from '../../services/calendar-view';
import type { TranslationKey } from '../../translations';

/** Said beside the colour, so that nobody needs to see it. */
const MARKS: Partial<Record<DayKind, TranslationKey>> = {
  'day-off': 'calendar.mark.off',
  'make-up-day': 'calendar.mark.make-up',
};
/** A Sunday. */
const ANY_SUNDAY = Date.UTC(2026, 1, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

interface MonthTableProps {
  year: number;
  /** 1 to 12 */
  month: number;
  read: (date: string) => ShownDay;
  /** Where given, each day is a button. */
  onClick?: (date: string) => void;
}

/** One month with days off (休) and make-up days (班) marked and named. */
export function MonthTable({ year, month, read, onClick }: MonthTableProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const weeks = weeksOf(year, month);
  const formatOf = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (time: number) => format.format(time);
  };
  const narrow = formatOf({ weekday: 'narrow' });
  const long = formatOf({ weekday: 'long' });
  const days = weeks.flat().flatMap((date) => (date === null ? [] : [read(date)]));
  const markOf = (kind: DayKind) => {
    const key = MARKS[kind];
    return key ? translate(key) : '';
  };
  return (
    <div>
      <Table>
        <caption>{formatOf({ month: 'long' })(Date.UTC(year, month - 1, 1))}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={long(ANY_SUNDAY + weekday * DAY_MS)}>
                {narrow(ANY_SUNDAY + weekday * DAY_MS)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week.find((date) => date !== null) ?? index}>
              {week.map((date, place) => {
                if (date === null) return <td key={WEEKDAYS[place]} />;
                const day = read(date);
                const content = (
                  <>
                    <span>{day.dayOfMonth}</span>
                    <strong>{markOf(day.kind)}</strong>
                    {day.name !== '' && <VisuallyHidden>{day.name}</VisuallyHidden>}
                  </>
                );
                return (
                  <Cell
                    key={WEEKDAYS[place]}
                    $kind={day.kind}
                    $isProvisional={day.isProvisional}
                    title={day.name}
                  >
                    {onClick ? (
                      <button type="button" onClick={() => onClick(date)}>
                        {content}
                      </button>
                    ) : (
                      content
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      <Spans>
        {spansOf(days).map(({ first, last, kind, name }) => (
          <li key={first}>
            {first === last ? first : `${first}–${last}`} {markOf(kind)} {name}
          </li>
        ))}
      </Spans>
    </div>
  );
}

const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 2px;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};

  caption {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
    text-align: start;
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }

  th {
    padding: ${({ theme }) => theme.spaces[1]} 0;
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;

const Cell = styled.td<{ $kind: DayKind; $isProvisional: boolean }>`
  height: 4rem;
  text-align: center;
  vertical-align: middle;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $kind }) => {
    if ($kind === 'day-off') return theme.colors.success100;
    if ($kind === 'make-up-day') return theme.colors.warning100;
    return $kind === 'weekend' ? theme.colors.neutral150 : 'transparent';
  }};
  border: 1px ${({ $isProvisional }) => ($isProvisional ? 'dashed' : 'solid')}
    ${({ theme, $isProvisional }) =>
      $isProvisional ? theme.colors.neutral500 : theme.colors.neutral150};

  span,
  strong {
    display: block;
    line-height: 1.2;
  }

  strong {
    font-size: ${({ theme }) => theme.fontSizes[0]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  button {
    width: 100%;
    height: 100%;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Spans = styled.ul`
  padding-top: ${({ theme }) => theme.spaces[1]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral700};
`;
