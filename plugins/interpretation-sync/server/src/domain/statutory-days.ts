import { civilDateOfDay, dayNumberOf, FIRST_DATE, LAST_DATE } from './civil-date';
import type { SpecialDay } from './work-calendar-days';

const FIRST_YEAR = Number(FIRST_DATE.slice(0, 'YYYY'.length));
const LAST_YEAR = Number(LAST_DATE.slice(0, 'YYYY'.length));

/** Holidays on the same date each year: name, month and day, first year in law. */
const FIXED_DAYS: readonly (readonly [string, string, number])[] = [
  ['元旦', '01-01', FIRST_YEAR],
  ['劳动节', '05-01', FIRST_YEAR],
  ['劳动节', '05-02', 2025],
  ['国庆节', '10-01', FIRST_YEAR],
  ['国庆节', '10-02', FIRST_YEAR],
  ['国庆节', '10-03', FIRST_YEAR],
];

/** Lunar New Year's Day (正月初一), Qingming, Dragon Boat and Mid-Autumn: facts of the almanac. */
const MOVING_DAYS: readonly (readonly [number, string, string, string, string])[] = [
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
];

/** Days of the Spring Festival counted from New Year's Day: its eve (除夕) to the third day. */
const SPRING_FESTIVAL_OFFSETS: readonly number[] = [-1, 0, 1, 2];

function dayOff(name: string, date: string): SpecialDay {
  return { date, isOffDay: true, name };
}

function fixedDaysOff(): SpecialDay[] {
  const years = Array.from(
    { length: LAST_YEAR - FIRST_YEAR + 1 },
    (_, index) => FIRST_YEAR + index,
  );
  return years.flatMap((year) =>
    FIXED_DAYS.filter(([, , since]) => year >= since).map(([name, monthAndDay]) =>
      dayOff(name, `${year}-${monthAndDay}`),
    ),
  );
}

function movingDaysOff(): SpecialDay[] {
  return MOVING_DAYS.flatMap(([year, newYear, qingming, dragonBoat, midAutumn]) => [
    ...SPRING_FESTIVAL_OFFSETS.map((offset) =>
      dayOff('春节', civilDateOfDay(dayNumberOf(`${year}-${newYear}`) + offset)),
    ),
    dayOff('清明节', `${year}-${qingming}`),
    dayOff('端午节', `${year}-${dragonBoat}`),
    dayOff('中秋节', `${year}-${midAutumn}`),
  ]);
}

/**
 * Days off by law alone (《全国年节及纪念日放假办法》, revision of 2024): what is known of a year before
 * its notice. Moving days are known for 2027 to 2035, other years have the fixed days only. Days
 * shifted or joined by a notice are not foreseen, so whatever rests on these is provisional.
 */
export const chinaStatutoryDays: readonly SpecialDay[] = [...fixedDaysOff(), ...movingDaysOff()];
