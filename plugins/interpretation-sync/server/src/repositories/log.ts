import type { Core } from '@strapi/strapi';
import type { Log, LogEvent, LogFields } from '../services/ports';

/** Lines of Strapi's log: the plugin, the name of the event, and its fields as JSON. */
export function createLog(strapi: Core.Strapi): Log {
  const lineOf = (event: LogEvent, fields: LogFields = {}): string =>
    `interpretation-sync ${event} ${JSON.stringify(fields)}`;
  return {
    info: (event, fields) => strapi.log.info(lineOf(event, fields)),
    warn: (event, fields) => strapi.log.warn(lineOf(event, fields)),
    error: (event, fields) => strapi.log.error(lineOf(event, fields)),
  };
}
