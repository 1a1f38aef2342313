import { validate as isCronExpression } from 'node-cron';
import { z } from 'zod';
import type { Settings } from '../../../shared/contracts';
import { lateReminders } from '../domain';
import { faultInEnglish } from '../messages/faults';
import type { Configuration } from './schema';

const MOST_ROWS = 100;
const MOST_ADDRESSES = 20;
const LONGEST_TEXT = 1_000;

const checkSetting = z.enum(['off', 'warn', 'block']);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong.time-of-day');
/** No field of a cron expression has three digits; node-cron would write a range of millions out. */
const isSchedule = (text: string): boolean =>
  text.length <= 100 && !/\d{3}/.test(text) && isCronExpression(text);
const cron = z.string().refine(isSchedule, { error: 'wrong.schedule' });
const line = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .regex(/^\P{Cc}*$/u, 'wrong.control-character');
/** Null matches everything. */
const matched = line(255).min(1).nullable();
const roles = z
  .array(z.enum(['contact', 'backup', 'head', 'leader', 'supervisor']))
  .refine((list) => new Set(list).size === list.length, { error: 'wrong.named-twice' });

const workingDays = z.int().min(1).max(60);
const addressList = z
  .array(z.email().max(254).toLowerCase())
  .max(MOST_ADDRESSES)
  .refine((list) => new Set(list).size === list.length, { error: 'expected each address once' });

const gate = z.strictObject({
  mode: z.enum(['enforce', 'trial']),
  checks: z.strictObject({ link: checkSetting, 'policy-first': checkSetting }),
  republication: z.enum(['no-worse', 'full']),
  protectLinks: checkSetting,
});

const duty = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        nature: matched,
        category: matched,
        importance: matched,
        duty: z.enum(['required', 'recommended', 'not-required']),
      }),
    )
    .max(MOST_ROWS),
});

const deadlines = z.strictObject({
  workingDays,
  closingTime: z.union([timeOfDay, z.literal('24:00')]),
  backlog: z.enum(['record', 'alert']),
  /** Text shown with the deadline: on what the number of days rests. */
  legalBasis: line(LONGEST_TEXT),
});

const alerts = z.strictObject({
  reminders: z.array(z.strictObject({ workingDay: z.int().min(1), at: timeOfDay })).max(MOST_ROWS),
  recipients: z.strictObject({
    started: roles,
    reminder: roles,
    overdue: roles,
    escalation: roles,
    withdrawn: roles,
  }),
  escalation: z.strictObject({ afterWorkingDays: workingDays, everyWorkingDays: workingDays }),
  overdueDelivery: z.enum(['next-working-day', 'instant']),
  digest: z.strictObject({ enabled: z.boolean(), at: timeOfDay }),
});

const addresses = z.strictObject({
  started: addressList,
  reminder: addressList,
  overdue: addressList,
  escalation: addressList,
  withdrawn: addressList,
});

const sweep = z.strictObject({ schedule: cron, reconciliation: cron });

const content = z.strictObject({ publicStatus: z.enum(['none', 'interpreted', 'full']) });

/** The settings that an office may lay over the configuration, by section. */
export const settingsSections = { gate, duty, deadlines, alerts, addresses, sweep, content };

const settingsSchema = z.strictObject(settingsSections).superRefine(remindersInTime);

type CustomIssue = {
  code: 'custom';
  path: PropertyKey[];
  message: string;
  params: Record<string, number>;
};

/** Adds an issue for every reminder that lies behind the deadline of which it reminds. */
export function remindersInTime(
  { alerts, deadlines }: Pick<Settings, 'alerts'> & { deadlines: { workingDays: number } },
  context: { addIssue(issue: CustomIssue): void },
): void {
  for (const index of lateReminders(alerts.reminders, deadlines.workingDays)) {
    const workingDay = alerts.reminders[index]?.workingDay ?? 0;
    context.addIssue({
      code: 'custom',
      path: ['alerts', 'reminders', index, 'workingDay'],
      message: 'wrong.reminder-late',
      params: { day: workingDay, days: deadlines.workingDays },
    });
  }
}

/** Where a setting can't be as it is. */
export interface SettingsProblem {
  path: string[];
  message: string;
}

/** Reads settings as they were stored, or says what keeps them from being read. */
export function readSettings(
  value: unknown,
): { settings: Settings } | { problems: SettingsProblem[] } {
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return { settings: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: faultInEnglish(issue),
  }));
  return { problems };
}

/** What the configuration of the project says, as settings. */
export function settingsOf(configuration: Configuration): Settings {
  const { mode, checks, republication, protectLinks, publicStatus } = configuration;
  const { workingDays, closingTime, backlog, legalBasis } = configuration.deadlines;
  return {
    gate: { mode, checks, republication, protectLinks },
    duty: configuration.duty,
    deadlines: { workingDays, closingTime, backlog, legalBasis },
    alerts: configuration.alerts,
    addresses: configuration.addresses,
    sweep: configuration.sweep,
    content: { publicStatus },
  };
}
