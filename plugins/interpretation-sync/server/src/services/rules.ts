import type { Settings } from '../../../shared/contracts';
import {
  civilDateOf,
  escalationsAround,
  remindersFrom,
  scheduleFrom,
  type AlertRules,
  type DeadlineRules,
  type GateRules,
  type WorkCalendar,
} from '../domain';
import type { SettingsProvider } from './settings';

/** What the domain decides by: settings, with what only the configuration says. */
export interface Rules {
  deadlines(): DeadlineRules & AlertRules;
  /** As they would be under other settings than those in force, or on another calendar. */
  deadlinesUnder(settings: Settings, calendar?: WorkCalendar): DeadlineRules & AlertRules;
  gate(): GateRules;
  gateUnder(settings: Settings): GateRules;
}

interface Dependencies {
  settings: Pick<SettingsProvider, 'current'>;
  timeZone: string;
  /** The calendar in force. */
  calendar(): WorkCalendar;
  formsBeforePolicy: readonly string[];
  /** First civil date on which the rule applies. */
  appliesFrom(): string;
}

export function createRules(dependencies: Dependencies): Rules {
  const { settings, timeZone, formsBeforePolicy, appliesFrom } = dependencies;

  const deadlinesUnder: Rules['deadlinesUnder'] = (
    { deadlines, alerts },
    calendar = dependencies.calendar(),
  ) => {
    const { workingDays, closingTime, backlog } = deadlines;
    const { reminders, escalation } = alerts;
    const schedule = { workingDays, closingTime, reminders, timeZone, calendar };
    return {
      schedule: (startedAt) => scheduleFrom(startedAt, schedule),
      isHistorical: (startedAt) => civilDateOf(startedAt, timeZone) < appliesFrom(),
      reminders: (startedAt) => remindersFrom(startedAt, schedule),
      escalations: (lateSince, now) =>
        escalationsAround(lateSince, now, { ...schedule, ...escalation }),
      backlog,
    };
  };
  const gateUnder: Rules['gateUnder'] = ({ gate }) => ({ ...gate, formsBeforePolicy });

  return {
    deadlines: () => deadlinesUnder(settings.current()),
    deadlinesUnder,
    gate: () => gateUnder(settings.current()),
    gateUnder,
  };
}
