import type { Core } from '@strapi/strapi';
import { servicesOf } from './registry';
import type { DeliveryCounts } from './services/delivery-pass';
import type { SweepCounts } from './services/sweep';
import type { SynchronisedResult } from './services/synchronised-publication';

/** Documents that become public together, in one locale; the default one where none is named. */
export interface PublicationOrder {
  policies?: readonly string[];
  interpretations?: readonly string[];
  locale?: string;
}

/**
 * `strapi.plugin('interpretation-sync').service('publications')`: synchronised publication (同步发布)
 * for code of the project, through the same gate as everybody, without asking who calls.
 */
function publications({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** @throws the refusal with all findings; nothing is published then. */
    publish: async (order: PublicationOrder): Promise<SynchronisedResult> => {
      const { synchronisedPublication, locales } = servicesOf(strapi);
      const { policies = [], interpretations = [], locale } = order;
      const [resolved = ''] = await locales.resolve('policy', locale);
      return synchronisedPublication.publish({ policies, interpretations, locales: [resolved] });
    },
  };
}

/** `strapi.plugin('interpretation-sync').service('sweep')`: what `POST sweep` does (立即核查). */
function sweep({ strapi }: { strapi: Core.Strapi }) {
  return {
    run: (): Promise<SweepCounts> => servicesOf(strapi).sweep.run(),
  };
}

/** `strapi.plugin('interpretation-sync').service('deliveries')`: sends what is due by now. */
function deliveries({ strapi }: { strapi: Core.Strapi }) {
  return {
    run: (): Promise<DeliveryCounts> => servicesOf(strapi).deliveryPass.run(),
  };
}

export default { publications, sweep, deliveries };
