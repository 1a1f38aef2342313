import type { Core } from '@strapi/strapi';
import { stopTimers } from './timers';

export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopTimers(strapi);
}
