import type { Core } from '@strapi/strapi';
import type { Answer, SweepAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';

/** `POST sweep` (立即核查) */
export function createSweepController({ strapi }: { strapi: Core.Strapi }) {
  return {
    run: async (): Promise<Answer<SweepAnswer>> => ({ data: await servicesOf(strapi).sweep.run() }),
  };
}
