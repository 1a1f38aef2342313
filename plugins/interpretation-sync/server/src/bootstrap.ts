import type { Core } from '@strapi/strapi';
import { registerConditions } from './conditions';
import { configurationOf } from './config/read';
import { wrapBulkActions } from './middlewares/bulk';
import { narrowLists } from './middlewares/list-filter';
import { registerAdminActions } from './permissions';
import { startServices } from './registry';
import { startTimersOnListening } from './timers';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const configuration = configurationOf(strapi);
  const services = startServices(strapi, configuration);
  await services.preparation.run();
  await registerAdminActions(strapi);
  await registerConditions(strapi, configuration);
  wrapBulkActions(strapi, services);
  narrowLists(strapi, configuration, services);
  startTimersOnListening(strapi, services, configuration);
}
