import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { isValidTimeZone } from '../domain';
import { channels, channelsInReach, leaseOutlastsAttempts, outbound } from './channels';
import { defaultDutyRules, defaultRecipients, defaultReminders } from './default-lists';
import { calendarSection } from './calendar';
import { remindersInTime, settingsSections } from './settings';

const attribute = z.string().min(1);
/** Whether such a type exists is checked once Strapi has loaded its types. */
const contentTypeUid = z.custom<UID.ContentType>(
  (value) => typeof value === 'string' && value !== '',
  { error: 'expected the UID of a content type' },
);
const civilDate = z.iso.date();
const host = z.string().min(1).max(253).toLowerCase();
const { gate, duty, deadlines, alerts, addresses, sweep, content } = settingsSections;
const { recipients, escalation, overdueDelivery, digest } = alerts.shape;

/** An attribute that a project may do without. */
const optionalAttribute = attribute.nullable().default(null);

const policyType = z.strictObject({
  uid: contentTypeUid,
  fields: z.strictObject({
    title: attribute,
    interpretations: attribute,
    duty: attribute,
    number: attribute.nullable(),
    disclosedAt: attribute.nullable(),
    officialPublishedAt: attribute.nullable(),
    dutyReason: optionalAttribute,
    nature: optionalAttribute,
    category: optionalAttribute,
    importance: optionalAttribute,
    department: optionalAttribute,
  }),
});

const interpretationType = z.strictObject({
  uid: contentTypeUid,
  fields: z.strictObject({
    title: attribute,
    policies: attribute,
    form: attribute.nullable(),
    externalPolicies: attribute.nullable(),
    disclosedAt: attribute.nullable(),
    officialPublishedAt: attribute.nullable(),
    department: optionalAttribute,
  }),
});

/** Who drafts, interprets and is told (处室); null where a project has none. */
const departmentType = z
  .strictObject({
    uid: contentTypeUid,
    fields: z.strictObject({
      name: attribute,
      head: optionalAttribute,
      leader: optionalAttribute,
      contacts: optionalAttribute,
      supervisedBy: optionalAttribute,
      users: optionalAttribute,
    }),
  })
  .nullable()
  .default(null);

/** Shape of the plugin's configuration. Types and fields have no default: each project has its own. */
export const configurationSchema = z
  .strictObject({
    types: z.strictObject({
      policy: policyType,
      interpretation: interpretationType,
      department: departmentType,
    }),
    timeZone: z
      .string()
      .refine(isValidTimeZone, { error: 'expected an IANA time zone, such as "Asia/Shanghai"' }),
    calendar: calendarSection,
    /** Language of sentences where the reader has chosen none. */
    language: z.enum(['zh-Hans', 'en']),
    ...gate.shape,
    formsBeforePolicy: z.array(z.string().min(1)).default(['press-conference', 'briefing']),
    enforceLocales: z.union([
      z.literal('default'),
      z.literal('all'),
      z.array(z.string().min(1)).min(1),
    ]),
    duty: z.strictObject({ rules: duty.shape.rules.default(defaultDutyRules) }).prefault({}),
    deadlines: deadlines.extend({
      /** Null: the day of the first boot. */
      appliesFrom: civilDate.nullable(),
    }),
    alerts: z.strictObject({
      reminders: alerts.shape.reminders.default(defaultReminders),
      recipients: z
        .strictObject({
          started: recipients.shape.started.default(defaultRecipients.started),
          reminder: recipients.shape.reminder.default(defaultRecipients.reminder),
          overdue: recipients.shape.overdue.default(defaultRecipients.overdue),
          escalation: recipients.shape.escalation.default(defaultRecipients.escalation),
          withdrawn: recipients.shape.withdrawn.default(defaultRecipients.withdrawn),
        })
        .prefault({}),
      escalation: z
        .strictObject({
          afterWorkingDays: escalation.shape.afterWorkingDays.default(2),
          everyWorkingDays: escalation.shape.everyWorkingDays.default(3),
        })
        .prefault({}),
      overdueDelivery: overdueDelivery.default('next-working-day'),
      digest: z
        .strictObject({
          enabled: digest.shape.enabled.default(true),
          at: digest.shape.at.default('08:30'),
        })
        .prefault({}),
    }),
    addresses: z
      .strictObject({
        started: addresses.shape.started.default([]),
        reminder: addresses.shape.reminder.default([]),
        overdue: addresses.shape.overdue.default([]),
        escalation: addresses.shape.escalation.default([]),
        withdrawn: addresses.shape.withdrawn.default([]),
      })
      .prefault({}),
    deliveries: z.strictObject({
      /** Wait before a second attempt, in milliseconds; each further wait is twice as long. */
      firstRetryMs: z.int().min(100).max(3_600_000),
      /**
       * So long a delivery belongs to the process that took it, in milliseconds: longer than any
       * attempt lasts, or another process sends it too.
       */
      leaseMs: z.int().min(1_000).max(3_600_000),
      /** How many one process sends at once. */
      atOnce: z.int().min(1).max(100),
    }),
    sweep,
    /** Ways to reach people besides the list of alerts in the admin. */
    channels: channels.default([]),
    outbound: outbound.prefault({}),
    webhooks: z
      .strictObject({
        /** Hosts inside the office's own network that webhooks may call all the same; channels too. */
        allowedHosts: z.array(host).default([]),
      })
      .prefault({}),
    metrics: z
      .strictObject({
        /** Bearer token with which monitors read health and metrics; null: there are no metrics. */
        token: z.string().min(16).max(200).nullable().default(null),
      })
      .prefault({}),
    /** False switches the timers off: tests and processes that only serve. */
    timers: z.boolean(),
    ...content.shape,
    lockTimeoutMs: z.int().min(100).max(600_000),
  })
  .superRefine(remindersInTime)
  .superRefine(channelsInReach)
  .superRefine(leaseOutlastsAttempts);

/** As written in a project's configuration; lists may be left out. */
export type ConfigurationInput = z.input<typeof configurationSchema>;

export type Configuration = z.infer<typeof configurationSchema>;
