import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type {
  Answer,
  NextRunsAnswer,
  PaginationMeta,
  Settings,
  SettingsAnswer,
  SettingsChange,
  SettingsPreview,
  SettingsSection,
  TrialAnswer,
} from '../../../shared/contracts';
import { settingsSections } from '../config';
import { configurationOf } from '../config/read';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { mayDo } from './permissions';
import { validate } from './validate';

const SECTIONS: readonly SettingsSection[] = [
  'gate',
  'duty',
  'deadlines',
  'alerts',
  'addresses',
  'sweep',
  'content',
];

const NO_ADDRESSES: Settings['addresses'] = {
  started: [],
  reminder: [],
  overdue: [],
  escalation: [],
  withdrawn: [],
};

const body = z.strictObject({
  version: z.int().min(0),
  values: z.strictObject(settingsSections).partial(),
  reason: plainText(1000).default(''),
});
const updateQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });
const nextRunsQuery = z.strictObject({ expression: settingsSections.sweep.shape.schedule });
const historyQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

/** `GET settings`, `PUT settings`, `GET settings/next-runs`, `GET settings/history`, `GET trial` */
export function createSettingsController({ strapi }: { strapi: Core.Strapi }) {
  /** Each section has a permission of its own, in addition to that of the route. */
  const mayChange = (ctx: Context, section: SettingsSection): boolean =>
    mayDo(ctx, 'settings.manage') && mayDo(ctx, `settings.${section}`);

  /** Addresses are for those alone who may change them. */
  const mayReadAddresses = (ctx: Context): boolean => mayDo(ctx, 'settings.addresses');
  const readable = (ctx: Context, values: Settings): Settings =>
    mayReadAddresses(ctx) ? values : { ...values, addresses: NO_ADDRESSES };
  const isReadable = (ctx: Context, path: string): boolean =>
    mayReadAddresses(ctx) || !path.startsWith('addresses.');

  const answer = async (ctx: Context): Promise<SettingsAnswer> => {
    const { settings, settingsFrame } = servicesOf(strapi);
    const { version, values, changedAt, changedBy } = settings.state();
    return {
      version,
      values: readable(ctx, values),
      defaults: readable(ctx, settings.defaults()),
      changedAt: changedAt?.toISOString() ?? null,
      changedBy,
      editable: SECTIONS.filter((section) => mayChange(ctx, section)),
      ...(await settingsFrame.read()),
    };
  };

  return {
    find: async (ctx: Context): Promise<Answer<SettingsAnswer>> => {
      await servicesOf(strapi).settings.refresh();
      return { data: await answer(ctx) };
    },

    update: async (ctx: Context): Promise<Answer<SettingsAnswer | SettingsPreview>> => {
      const services = servicesOf(strapi);
      const { dryRun } = validate(updateQuery, ctx.query, services);
      const order = validate(body, ctx.request.body, services);
      const closed = SECTIONS.find((section) => order.values[section] && !mayChange(ctx, section));
      if (closed) throw services.refusals.forbidden(`settings-${closed}-forbidden`, {});
      if (dryRun === 'true') return { data: await services.settingsChanges.preview(order) };
      await services.settingsChanges.change(order);
      return { data: await answer(ctx) };
    },

    nextRuns: async (ctx: Context): Promise<Answer<NextRunsAnswer>> => {
      const services = servicesOf(strapi);
      const { expression } = validate(nextRunsQuery, ctx.query, services);
      const runs = await services.nextRuns(expression);
      const { timeZone } = configurationOf(strapi);
      return { data: { runs: runs.map((run) => run.toISOString()), timeZone } };
    },

    history: async (ctx: Context): Promise<Answer<SettingsChange[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      const { page, pageSize } = validate(historyQuery, ctx.query, services);
      const { data, meta } = await services.settingsChanges.history(page, pageSize);
      const hidden = { before: null, after: null };
      const changesOf = ({ changes }: SettingsChange) =>
        changes.map((change) => (isReadable(ctx, change.path) ? change : { ...change, ...hidden }));
      return { data: data.map((entry) => ({ ...entry, changes: changesOf(entry) })), meta };
    },

    trial: async (): Promise<Answer<TrialAnswer>> => ({
      data: await servicesOf(strapi).trial.read(),
    }),
  };
}
