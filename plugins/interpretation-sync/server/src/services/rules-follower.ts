import type { CalendarChanges } from './calendar-changes';
import type { SettingsChanges } from './settings-changes';

export interface RulesFollower {
  /** Takes over the settings and the calendar that another instance has changed. */
  follow(): Promise<void>;
}

/** Periodic work of one instance that follows at the same time does so together. */
export function createRulesFollower(
  settingsChanges: Pick<SettingsChanges, 'follow'>,
  calendarChanges: Pick<CalendarChanges, 'follow'>,
): RulesFollower {
  let following: Promise<void> | null = null;
  const followBoth = async (): Promise<void> => {
    await settingsChanges.follow();
    await calendarChanges.follow();
  };
  return {
    follow: () => {
      following ??= followBoth().finally(() => (following = null));
      return following;
    },
  };
}
