import { z } from 'zod';
import { HEALTH_REASONS } from '../domain';
import { anyone } from './anyone';

/** For the OpenAPI description that Strapi generates of the content API. */
const fullStatus = z.object({
  state: z.string(),
  dueAt: z.iso.datetime(),
  metAt: z.iso.datetime().nullable(),
  provisional: z.boolean(),
  waived: z.boolean(),
});

const statusRoute = {
  method: 'GET',
  path: '/status/:documentId',
  handler: 'status.read',
  request: { params: { documentId: z.string().describe('The document ID of a policy') } },
  response: z.object({
    data: z.array(z.object({ locale: z.string(), status: fullStatus.nullable() })),
  }),
};

const figures = {
  sameDay: z.int(),
  inTime: z.int(),
  late: z.int(),
  missing: z.int().describe('Due, and not interpreted yet'),
  notYetDue: z.int(),
  waived: z.int(),
  notRequired: z.int(),
  historical: z.int(),
  cancelled: z.int(),
  provisional: z.int().describe('Among all of these: due dates without an official notice'),
  onTimeRate: z
    .number()
    .nullable()
    .describe('(same day + in time) ÷ (same day + in time + late + missing); null: nothing is due'),
};
const groupBy = z.enum(['month', 'department']);

const statisticsRoute = {
  method: 'GET',
  path: '/statistics',
  handler: 'statistics.read',
  request: {
    query: {
      from: z.iso.date().optional().describe('First day of disclosure; default: 1 January'),
      to: z.iso.date().optional().describe('Last day of disclosure; default: today'),
      groupBy: groupBy.optional().describe('Default: month'),
      asOf: z.string().optional().describe('Instant or civil date as of which it is judged'),
      locale: z.string().optional(),
    },
  },
  response: z.object({
    data: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      asOf: z.iso.datetime(),
      groupBy,
      total: z.object(figures),
      groups: z.array(z.object({ key: z.string(), label: z.string(), ...figures })),
    }),
  }),
};

const healthStatus = z.enum(['ok', 'degraded']);
const instant = z.iso.datetime().nullable();
const runHealth = z.object({
  startedAt: instant,
  finishedAt: instant.describe('Of the last run that has ended'),
  succeededAt: instant,
  isFailing: z.boolean(),
  counts: z.record(z.string(), z.int()).describe('What the last good run counted'),
});

const healthRoute = {
  method: 'GET',
  path: '/health',
  handler: 'health.find',
  config: { auth: { strategies: ['content-api-token', anyone] } },
  response: z.object({
    data: z.union([
      z.object({ status: healthStatus }).describe('To anybody'),
      z
        .object({
          status: healthStatus,
          reasons: z.array(z.enum(HEALTH_REASONS)),
          asOf: z.iso.datetime(),
          runs: z.object({ sweep: runHealth, reconciliation: runHealth }),
          alerts: z.object({ open: z.int(), acknowledged: z.int() }),
          deliveries: z.object({ waiting: z.int(), claimed: z.int(), failed: z.int() }),
          calendar: z.object({ coveredUntil: z.iso.date() }),
        })
        .describe('With the token of the metrics, or an API token that has the permission'),
    ]),
  }),
};

const metricsRoute = {
  method: 'GET',
  path: '/metrics',
  handler: 'health.metrics',
  config: { auth: false },
  response: z.string().describe('Prometheus text; needs the token of the metrics as bearer'),
};

const route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  action?: string,
) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      ...(action === undefined
        ? []
        : [
            {
              name: 'plugin::interpretation-sync.may',
              config: { action },
            },
          ]),
    ],
  },
});

export default {
  'content-api': {
    type: 'content-api',
    routes: [statusRoute, statisticsRoute, healthRoute, metricsRoute],
  },
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/types', 'types.find'),
      route('GET', '/gate/:uid/:documentId', 'gate.read', 'gate.read'),
      route('GET', '/timeline/:uid/:documentId', 'timeline.find', 'gate.read'),
      route('POST', '/publications', 'publications.create', 'publications.create'),
      route('POST', '/removals/preview', 'removals.preview', 'gate.read'),
      route('GET', '/deadlines', 'deadlines.find', 'ledger.read'),
      route('GET', '/deadlines/:id', 'deadlines.findOne', 'ledger.read'),
      route('PUT', '/deadlines/:id/start', 'deadlines.moveStart', 'deadlines.backdate'),
      route('GET', '/waivers', 'waivers.find', 'ledger.read'),
      route('POST', '/waivers', 'waivers.create', 'waivers.create'),
      route('POST', '/waivers/:id/revoke', 'waivers.revoke', 'waivers.revoke'),
      route('GET', '/overview', 'overview.read', 'ledger.read'),
      route('GET', '/statistics', 'statistics.read', 'statistics.read'),
      route('GET', '/states', 'states.find', 'gate.read'),
      route('GET', '/ledger/choices', 'ledger.choices', 'ledger.read'),
      route('GET', '/ledger.xlsx', 'ledger.export', 'ledger.read'),
      route('GET', '/alerts', 'alerts.find', 'alerts.read'),
      route('GET', '/alerts/count', 'alerts.count', 'alerts.read'),
      route('GET', '/alerts/:id/notice', 'notices.read', 'alerts.read'),
      route('POST', '/alerts/acknowledge', 'alerts.acknowledgeMany', 'alerts.acknowledge'),
      route('POST', '/alerts/:id/acknowledge', 'alerts.acknowledge', 'alerts.acknowledge'),
      route('GET', '/deliveries', 'deliveries.find', 'deliveries.read'),
      route('POST', '/deliveries/:id/retry', 'deliveries.retry', 'deliveries.retry'),
      route('GET', '/calendars', 'calendars.find', 'calendars.read'),
      route('GET', '/calendars/versions', 'calendars.versions', 'calendars.read'),
      route('GET', '/calendars/calculate', 'calendars.calculate', 'calendars.read'),
      route('POST', '/calendars/preview', 'calendars.preview', 'calendars.manage'),
      route('POST', '/calendars/confirm', 'calendars.confirm', 'calendars.manage'),
      route('POST', '/sweep', 'sweep.run', 'sweep.run'),
      route('GET', '/settings', 'settings.find', 'settings.read'),
      route('PUT', '/settings', 'settings.update', 'settings.manage'),
      route('GET', '/settings/next-runs', 'settings.nextRuns', 'settings.read'),
      route('GET', '/settings/history', 'settings.history', 'settings.read'),
      route('GET', '/trial', 'settings.trial', 'settings.read'),
      route('GET', '/webhooks', 'webhooks.find', 'settings.read'),
      route('POST', '/webhooks', 'webhooks.create', 'settings.webhooks'),
      route('PUT', '/webhooks/:id', 'webhooks.update', 'settings.webhooks'),
      route('DELETE', '/webhooks/:id', 'webhooks.remove', 'settings.webhooks'),
    ],
  },
};
