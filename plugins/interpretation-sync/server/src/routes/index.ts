import { z } from 'zod';

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

const route = (method: 'GET' | 'POST', path: string, handler: string, action?: string) => ({
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
              name: 'admin::hasPermissions',
              config: { actions: [`plugin::interpretation-sync.${action}`] },
            },
          ]),
    ],
  },
});

export default {
  'content-api': {
    type: 'content-api',
    routes: [statusRoute],
  },
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/types', 'types.find'),
      route('GET', '/gate/:uid/:documentId', 'gate.read', 'gate.read'),
      route('POST', '/publications', 'publications.create', 'publications.create'),
      route('POST', '/removals/preview', 'removals.preview', 'gate.read'),
      route('GET', '/deadlines', 'deadlines.find', 'ledger.read'),
      route('GET', '/deadlines/:id', 'deadlines.findOne', 'ledger.read'),
      route('GET', '/waivers', 'waivers.find', 'ledger.read'),
      route('POST', '/waivers', 'waivers.create', 'waivers.create'),
      route('POST', '/waivers/:id/revoke', 'waivers.revoke', 'waivers.revoke'),
      route('GET', '/alerts', 'alerts.find', 'alerts.read'),
      route('GET', '/alerts/count', 'alerts.count', 'alerts.read'),
      route('POST', '/alerts/acknowledge', 'alerts.acknowledgeMany', 'alerts.acknowledge'),
      route('POST', '/alerts/:id/acknowledge', 'alerts.acknowledge', 'alerts.acknowledge'),
      route('POST', '/sweep', 'sweep.run', 'sweep.run'),
    ],
  },
};
