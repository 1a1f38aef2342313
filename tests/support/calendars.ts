import type { Response } from 'supertest';
import { chinaDays, type SpecialDay } from 'strapi-plugin-interpretation-sync/domain';
import type {
  CalendarOrder,
  CalendarPreview,
} from '../../plugins/interpretation-sync/shared/contracts';
import type { Clerk } from './clerk';

export const CALENDARS = '/interpretation-sync/calendars';

/** The shipped days that the notice for a year arranges. */
export const shippedDays = (year: number): SpecialDay[] =>
  chinaDays.filter(({ date }) => date > `${year - 1}-12-24` && date <= `${year}-12-24`);

/** A year file of holiday-cn. */
export const yearFile = (year: number, days: readonly SpecialDay[]): CalendarOrder => ({
  kind: 'import',
  layer: 'national',
  year,
  format: 'holiday-cn',
  text: JSON.stringify({ year, papers: [], days }, null, 2),
});

/** A made-up notice for 2027 that adds up as notices do: 1 January and six weeks of make-up days. */
export const days2027: readonly SpecialDay[] = [
  ...offFrom('元旦', '2027-01-01', 3),
  ...offFrom('春节', '2027-02-05', 8),
  ...makeUp('春节', '2027-01-31', '2027-02-20'),
  ...offFrom('清明节', '2027-04-03', 3),
  ...offFrom('劳动节', '2027-05-01', 5),
  ...makeUp('劳动节', '2027-04-25', '2027-05-08'),
  ...offFrom('端午节', '2027-06-09', 1),
  ...offFrom('中秋节', '2027-09-15', 1),
  ...offFrom('国庆节', '2027-10-01', 7),
  ...makeUp('国庆节', '2027-09-26', '2027-10-09'),
];

function offFrom(name: string, first: string, count: number): SpecialDay[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, index) => ({
    name: `【示例】${name}`,
    date: new Date(start + index * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
    isOffDay: true,
  }));
}

function makeUp(name: string, ...dates: string[]): SpecialDay[] {
  return dates.map((date) => ({ name: `【示例】${name}`, date, isOffDay: false }));
}

/** Previews an order; fails where it is refused. */
export const previewCalendar = async (
  clerk: Clerk,
  order: CalendarOrder,
): Promise<CalendarPreview> => {
  const { status, body } = await clerk.call('post', `${CALENDARS}/preview`, order);
  if (status !== 200) throw new Error(`The preview answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
};

/** Confirms what was previewed. */
export const confirmCalendar = (
  clerk: Clerk,
  order: CalendarOrder,
  { baseVersion, fingerprint }: Pick<CalendarPreview, 'baseVersion' | 'fingerprint'>,
  more: object = {},
): Promise<Response> =>
  clerk.call('post', `${CALENDARS}/confirm`, {
    ...order,
    baseVersion,
    fingerprint,
    reason: '按照国务院办公厅通知更新',
    ...more,
  });

/** Previews and confirms, unusual figures included. Returns the preview. */
export const loadCalendar = async (
  clerk: Clerk,
  order: CalendarOrder,
): Promise<CalendarPreview> => {
  const preview = await previewCalendar(clerk, order);
  const { status, body } = await confirmCalendar(clerk, order, preview, { acceptsUnusual: true });
  if (status !== 200)
    throw new Error(`The confirmation answered ${status}: ${JSON.stringify(body)}`);
  return preview;
};
