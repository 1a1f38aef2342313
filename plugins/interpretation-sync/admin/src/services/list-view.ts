import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import type { Plugin } from '@strapi/strapi/admin';
import type { Side } from '../../../shared/contracts';
import { PLUGIN_ID } from '../plugin-id';

type BulkActionsReducer = (actions: BulkActionComponent[]) => BulkActionComponent[];

/** What the content manager hands over of a list, as far as the plugin reads it. */
export interface ListHeaders {
  displayedHeaders: object[];
  layout: { options?: Record<string, unknown> };
}

/** Address parameters of the plugin's own filters of a list. */
export interface ListFilterQuery {
  plugins?: Record<string, Record<string, string> | undefined>;
  page?: number;
}

/** On which side the listed type stands, as the server has marked it; null for all other types. */
export function sideOfOptions(options: Record<string, unknown> | undefined): Side | null {
  const own = options?.[PLUGIN_ID];
  if (typeof own !== 'object' || own === null || !('side' in own)) return null;
  return own.side === 'policy' || own.side === 'interpretation' ? own.side : null;
}

/** Adds an action on several documents before those that take down and delete. */
export function addBulkAction(contentManager: Plugin, action: BulkActionComponent): void {
  const { addBulkAction: add } = contentManager.apis;
  if (!isAddBulkAction(add)) return;
  add((actions) => {
    const publish = actions.findIndex(({ type }) => type === 'publish') + 1;
    return [...actions.slice(0, publish), action, ...actions.slice(publish)];
  });
}

/** The admin types what plugins offer each other as `unknown`. */
function isAddBulkAction(value: unknown): value is (reducer: BulkActionsReducer) => void {
  return typeof value === 'function';
}
