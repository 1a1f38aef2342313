import type {
  PaginationMeta,
  Settings,
  SettingsChange,
  SettingsPreview,
  SettingsRequest,
} from '../../../shared/contracts';
import { lateReminders } from '../domain';
import type { DeadlineMover } from './deadline-mover';
import type { Actors, Clock, Fault, Refusals, SettingsVersions } from './ports';
import type { Publication } from './publication';
import type { Rules } from './rules';
import type { SettingsProvider } from './settings';
import type { SettingsFigures } from './settings-figures';
import { changesBetween } from './settings-values';

/** What a person wants to be another way; sections that are left out stay. */
export type SettingsOrder = Omit<Required<SettingsRequest>, 'values'> & {
  values: { [Section in keyof Settings]?: Settings[Section] | undefined };
};

export interface SettingsChanges {
  /** Reads what is stored, at the start. */
  load(): Promise<void>;
  /**
   * Takes over what another instance has changed, also for deadlines that this one has started
   * meanwhile by what it knew; one query where nothing has changed.
   */
  follow(): Promise<void>;
  /**
   * Stores a new version and lets it take effect at once, on open deadlines too.
   *
   * @throws where the settings have changed meanwhile, or do not fit together.
   */
  change(order: SettingsOrder): Promise<void>;
  /** What the change would do, in figures; nothing is stored. */
  preview(order: SettingsOrder): Promise<SettingsPreview>;
  /** Every version, the newest first. */
  history(
    page: number,
    pageSize: number,
  ): Promise<{ data: SettingsChange[]; meta: PaginationMeta }>;
}

/** What the duty table may name, by column; empty where anything may stand. */
export type DutyChoices = Record<'nature' | 'category' | 'importance', readonly string[]>;

interface Dependencies {
  settings: SettingsProvider;
  versions: SettingsVersions;
  figures: SettingsFigures;
  deadlineMover: DeadlineMover;
  publication: Publication;
  actors: Actors;
  clock: Clock;
  refusals: Pick<Refusals, 'invalid' | 'settingsChanged'>;
  rules: Rules;
  choices: DutyChoices;
}

const COLUMNS = ['nature', 'category', 'importance'] as const;

export function createSettingsChanges(dependencies: Dependencies): SettingsChanges {
  const { settings, versions, figures, refusals, choices } = dependencies;
  const { publication, deadlineMover, rules } = dependencies;
  /** Version by which every open deadline of this instance is computed. */
  let followed = 0;

  /** The settings as they would be, if the order was given in view of those in force. */
  const nextOf = async ({ version, values }: SettingsOrder): Promise<Settings> => {
    await settings.refresh();
    if (settings.state().version !== version) throw refusals.settingsChanged();
    const next = laidOver(settings.current(), values);
    const problems = [...problemsOfReminders(next, values), ...problemsOfDuty(values, choices)];
    if (problems.length > 0) throw refusals.invalid(problems);
    return next;
  };

  const store = async (order: SettingsOrder): Promise<void> => {
    const { clock, actors } = dependencies;
    const next = await nextOf(order);
    const changes = changesBetween(settings.current(), next);
    if (changes.length === 0) return;
    const differing = changesBetween(settings.defaults(), next);
    const stored = {
      version: order.version + 1,
      overrides: Object.fromEntries(differing.map(({ path, after }) => [path, after])),
      changes,
      changedAt: clock.now(),
      changedBy: actors.current().name,
      reason: order.reason,
    };
    await versions.append(stored);
    if (changes.some(({ path }) => /^(deadlines|alerts)\./.test(path))) {
      await deadlineMover.moveRunning(rules.deadlinesUnder(next));
    }
    followed = stored.version;
    // Last, under the lock: whoever gets it next judges by the new rules.
    settings.adopt(stored);
  };

  return {
    load: async () => {
      await settings.refresh();
      followed = settings.state().version;
    },

    follow: async () => {
      await settings.refresh();
      const { version, values } = settings.state();
      if (version === followed) return;
      await publication.write(() => deadlineMover.moveRunning(rules.deadlinesUnder(values)));
      followed = version;
    },

    change: (order) => publication.write(() => store(order)),

    preview: async (order) => figures.of(await nextOf(order)),

    history: async (page, pageSize) => {
      const { versions: found, total } = await versions.page(page, pageSize);
      const data = found.map(({ version, changedAt, changedBy, reason, changes }) => ({
        version,
        changedAt: changedAt.toISOString(),
        changedBy,
        reason,
        changes,
      }));
      const pageCount = Math.ceil(total / pageSize);
      return { data, meta: { pagination: { page, pageSize, pageCount, total } } };
    },
  };
}

function laidOver(current: Settings, values: SettingsOrder['values']): Settings {
  return {
    gate: values.gate ?? current.gate,
    duty: values.duty ?? current.duty,
    deadlines: values.deadlines ?? current.deadlines,
    alerts: values.alerts ?? current.alerts,
    addresses: values.addresses ?? current.addresses,
    sweep: values.sweep ?? current.sweep,
    content: values.content ?? current.content,
  };
}

/** Names the field that the order itself has set. */
function problemsOfReminders(
  { alerts, deadlines }: Settings,
  values: SettingsOrder['values'],
): Fault[] {
  const late = lateReminders(alerts.reminders, deadlines.workingDays);
  if (late.length > 0 && !values.alerts) {
    return [{ path: ['values', 'deadlines', 'workingDays'], code: 'wrong.reminder-beyond' }];
  }
  return late.map((index) => ({
    path: ['values', 'alerts', 'reminders', String(index), 'workingDay'],
    code: 'wrong.reminder-late',
    params: {
      day: alerts.reminders[index]?.workingDay ?? 0,
      days: deadlines.workingDays,
    },
  }));
}

function problemsOfDuty({ duty }: SettingsOrder['values'], choices: DutyChoices): Fault[] {
  return (duty?.rules ?? []).flatMap((rule, index) =>
    COLUMNS.flatMap((column) => {
      const value = rule[column];
      const known = choices[column];
      if (value === null || known.length === 0 || known.includes(value)) return [];
      return [
        {
          path: ['values', 'duty', 'rules', String(index), column],
          code: 'wrong.not-a-choice',
          params: { choices: known.join(', ') },
        },
      ];
    }),
  );
}
