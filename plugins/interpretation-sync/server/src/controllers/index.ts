import { createAlertsController } from './alerts';
import { createDeadlinesController } from './deadlines';
import { createGateController } from './gate';
import { createPublicationsController } from './publications';
import { createStatusController } from './status';
import { createSweepController } from './sweep';
import { createTypesController } from './types';

export default {
  alerts: createAlertsController,
  deadlines: createDeadlinesController,
  gate: createGateController,
  publications: createPublicationsController,
  status: createStatusController,
  sweep: createSweepController,
  types: createTypesController,
};
