import type { Plugin } from '@strapi/strapi/admin';
import { explainBulkRemoval } from './components/actions/explain-bulk-removal';
import { explainDocumentAction } from './components/actions/explain-document-action';
import { DialogHost } from './components/dialogs/DialogHost';
import { ListFilters } from './components/list/ListFilters';
import { PublishTogetherAction } from './components/list/PublishTogetherAction';
import { GatePanel } from './components/panel/GatePanel';
import { PLUGIN_ID } from './plugin-id';
import {
  addEditViewSidePanel,
  replaceBulkActions,
  replaceDocumentActions,
} from './services/content-manager';
import { addBulkAction } from './services/list-view';

/** Shows in forms and lists of the content manager what the gate has to say, before it is asked. */
export function extendContentManager(contentManager: Plugin): void {
  addEditViewSidePanel(contentManager, GatePanel);
  replaceDocumentActions(contentManager, explainDocumentAction);
  replaceBulkActions(contentManager, explainBulkRemoval);
  const host = { name: `${PLUGIN_ID}.dialogs`, Component: DialogHost };
  contentManager.injectComponent('editView', 'right-links', host);
  contentManager.injectComponent('listView', 'actions', host);
  addBulkAction(contentManager, PublishTogetherAction);
  const filters = { name: `${PLUGIN_ID}.filters`, Component: ListFilters };
  contentManager.injectComponent('listView', 'actions', filters);
}
