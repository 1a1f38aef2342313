import { createAlertsController } from './alerts';
import { createCalendarsController } from './calendars';
import { createDeadlinesController } from './deadlines';
import { createDeliveriesController } from './deliveries';
import { createGateController } from './gate';
import { createHealthController } from './health';
import { createLedgerController } from './ledger';
import { createNoticesController } from './notices';
import { createOverviewController } from './overview';
import { createPublicationsController } from './publications';
import { createRemovalsController } from './removals';
import { createStatesController } from './states';
import { createStatisticsController } from './statistics';
import { createSettingsController } from './settings';
import { createStatusController } from './status';
import { createSweepController } from './sweep';
import { createTimelineController } from './timeline';
import { createTypesController } from './types';
import { createWebhooksController } from './webhooks';
import { createWaiversController } from './waivers';

export default {
  alerts: createAlertsController,
  calendars: createCalendarsController,
  deadlines: createDeadlinesController,
  deliveries: createDeliveriesController,
  gate: createGateController,
  health: createHealthController,
  ledger: createLedgerController,
  notices: createNoticesController,
  overview: createOverviewController,
  publications: createPublicationsController,
  removals: createRemovalsController,
  states: createStatesController,
  statistics: createStatisticsController,
  settings: createSettingsController,
  status: createStatusController,
  sweep: createSweepController,
  timeline: createTimelineController,
  types: createTypesController,
  waivers: createWaiversController,
  webhooks: createWebhooksController,
};
