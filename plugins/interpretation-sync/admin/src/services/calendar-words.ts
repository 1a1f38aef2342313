import type { CalendarLayer, ImportFormat, SanityCheck } from '../../../shared/contracts';
import type { TranslationKey } from '../translations';
import type { DayKind } from './calendar-view';

interface Choice {
  name: TranslationKey;
  hint: TranslationKey;
}

/** For whom days hold (适用范围). */
export const layerWords: Record<CalendarLayer, Choice> = {
  national: { name: 'calendar.layer.national', hint: 'calendar.layer.national.hint' },
  regional: { name: 'calendar.layer.regional', hint: 'calendar.layer.regional.hint' },
};

/** How days are given (导入方式). */
export const formatWords: Record<ImportFormat, Choice> = {
  table: { name: 'calendar.format.table', hint: 'calendar.format.table.hint' },
  'holiday-cn': { name: 'calendar.format.holiday-cn', hint: 'calendar.format.holiday-cn.hint' },
  csv: { name: 'calendar.format.csv', hint: 'calendar.format.csv.hint' },
  form: { name: 'calendar.format.form', hint: 'calendar.format.form.hint' },
};

/** What a day is. */
export const dayKindWords: Record<DayKind, TranslationKey> = {
  'working-day': 'calendar.kind.working-day',
  weekend: 'calendar.kind.weekend',
  'day-off': 'calendar.kind.day-off',
  'make-up-day': 'calendar.kind.make-up-day',
};

/** How a year adds up (合理性核对). */
export const sanityWords: Record<SanityCheck['code'], TranslationKey> = {
  workingDays: 'calendar.sanity.workingDays',
  makeUpDays: 'calendar.sanity.makeUpDays',
  weekdayDaysOff: 'calendar.sanity.weekdayDaysOff',
  specialDays: 'calendar.sanity.specialDays',
};
