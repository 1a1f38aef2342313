import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';

/** Address of one of the plugin's admin routes. */
export const addressOf = (path: string): string => `/${PLUGIN_ID}/${path}`;

/**
 * The admin's own API client with the plugin's tags; each topic injects its endpoints in a file of
 * its own. Document, Relations, RecentDocumentList and CountDocuments belong to the content manager:
 * what it saves or publishes invalidates them, so the panel follows without asking; and the other way.
 *
 * HAZARD: names of endpoints are shared with Strapi and all plugins, and the second of a name is dropped.
 */
export const api = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'Relations',
    'RecentDocumentList',
    'CountDocuments',
    'InterpretationSyncGate',
    'InterpretationSyncAlerts',
    'InterpretationSyncCalendars',
    'InterpretationSyncLedger',
    'InterpretationSyncSettings',
    'InterpretationSyncStatistics',
    'InterpretationSyncWebhooks',
  ],
});

export const documentTag = (document: { uid: string; documentId: string }) => ({
  type: 'Document' as const,
  id: `${document.uid}_${document.documentId}`,
});

export const listTag = (uid: string) => ({ type: 'Document' as const, id: `${uid}_LIST` });
