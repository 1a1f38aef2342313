import { validate as isCronExpression } from 'node-cron';
import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { isValidTimeZone } from '../domain';

const attribute = z.string().min(1);
/** Whether such a type exists is checked once Strapi has loaded its types. */
const contentTypeUid = z.custom<UID.ContentType>(
  (value) => typeof value === 'string' && value !== '',
  { error: 'expected the UID of a content type' },
);
const setting = z.enum(['off', 'warn', 'block']);
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day from 00:00 to 23:59');
const closingTime = z.union([timeOfDay, z.literal('24:00')]);
const civilDate = z.iso.date();
const cron = z
  .string()
  .refine(isCronExpression, { error: 'expected a cron expression, such as "* * * * *"' });

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
export const configurationSchema = z.strictObject({
  types: z.strictObject({
    policy: policyType,
    interpretation: interpretationType,
    department: departmentType,
  }),
  timeZone: z
    .string()
    .refine(isValidTimeZone, { error: 'expected an IANA time zone, such as "Asia/Shanghai"' }),
  /** Language of sentences where the reader has chosen none. */
  language: z.enum(['zh-Hans', 'en']),
  mode: z.enum(['enforce', 'trial']),
  checks: z.strictObject({ link: setting, 'policy-first': setting }),
  republication: z.enum(['no-worse', 'full']),
  protectLinks: setting,
  /** Lists have their defaults here: Strapi merges lists of configurations member by member. */
  formsBeforePolicy: z.array(z.string().min(1)).default(['press-conference', 'briefing']),
  enforceLocales: z.union([
    z.literal('default'),
    z.literal('all'),
    z.array(z.string().min(1)).min(1),
  ]),
  deadlines: z.strictObject({
    workingDays: z.int().min(1).max(60),
    closingTime,
    /** Null: the day of the first boot. */
    appliesFrom: civilDate.nullable(),
    backlog: z.enum(['record', 'alert']),
    /** Text shown with the deadline: on what the number of days rests. */
    legalBasis: z.string(),
  }),
  alerts: z.strictObject({
    reminders: z.array(z.strictObject({ workingDay: z.int().min(1), at: timeOfDay })).default([
      { workingDay: 2, at: '09:00' },
      { workingDay: 3, at: '09:00' },
    ]),
  }),
  sweep: z.strictObject({ schedule: cron, reconciliation: cron }),
  /** False switches the timers off: tests and processes that only serve. */
  timers: z.boolean(),
  publicStatus: z.enum(['none', 'interpreted', 'full']),
  lockTimeoutMs: z.int().min(100).max(600_000),
});

/** As written in a project's configuration; lists may be left out. */
export type ConfigurationInput = z.input<typeof configurationSchema>;

export type Configuration = z.infer<typeof configurationSchema>;
