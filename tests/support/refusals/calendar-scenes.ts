import type { CalendarOrder } from '../../../plugins/interpretation-sync/shared/contracts';
import { days2027, yearFile } from '../calendars';
import type { Scene, Stage } from './stage';
import type { RefusalCode } from './table';

const preview = ({ plugin }: Stage, order: CalendarOrder) =>
  plugin('post', '/calendars/preview', order);

/** Confirms what was previewed, or something else than that. */
const confirm = async (stage: Stage, previewed: CalendarOrder, confirmed = previewed) => {
  const { baseVersion, fingerprint } = (await preview(stage, previewed)).body.data;
  const reason = '【示例】国务院办公厅通知';
  return stage.plugin('post', '/calendars/confirm', {
    ...confirmed,
    baseVersion,
    fingerprint,
    reason,
  });
};

const order = yearFile(2027, days2027);

/** Whatever the work calendar (工作日历) refuses. */
export const calendarScenes = {
  'refusal.calendar-changed': (stage) => confirm(stage, order, yearFile(2027, days2027.slice(1))),
  'refusal.calendar-gap': (stage) =>
    preview(stage, yearFile(2029, [{ date: '2029-01-01', isOffDay: true, name: '元旦' }])),
  'refusal.calendar-unusual': (stage) => confirm(stage, yearFile(2027, days2027.slice(0, 20))),
  'refusal.calendar-not-found': (stage) => preview(stage, { kind: 'rollback', version: 999 }),
  'refusal.import': (stage) => preview(stage, yearFile(2027, [])),
} satisfies Partial<Record<RefusalCode, Scene>>;
