import type { Core } from '@strapi/strapi';
import type { Configuration } from './config';
import { createServices, type Services } from './services';

/** Per Strapi instance: tests boot several in one process. */
const running = new WeakMap<Core.Strapi, Services>();

export function startServices(strapi: Core.Strapi, configuration: Configuration): Services {
  const services = createServices(strapi, configuration);
  running.set(strapi, services);
  return services;
}

/** @throws Error before `register` has run. */
export function servicesOf(strapi: Core.Strapi): Services {
  const services = running.get(strapi);
  if (!services) throw new Error('interpretation-sync is not started');
  return services;
}
