import type { PluginDefinition } from '@strapi/strapi/admin';
import { addStateColumns } from './components/list/columns';
import { AlertsMenuIcon } from './components/menu/AlertsMenuIcon';
import { extendContentManager } from './content-manager';
import { permissions } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { dialogs } from './services/dialogs';
import { watchRefusals } from './services/refusal-watch';
import { addRequestHeaders } from './services/request-headers';
import { saves } from './services/save-watch';
import { addSettings } from './settings-links';
import { loadTranslations, translationId } from './translations';
import { widgets } from './widgets';

const plugin: PluginDefinition = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: AlertsMenuIcon,
      intlLabel: { id: translationId('menu.title'), defaultMessage: 'Policy interpretation' },
      permissions: [
        ...permissions.readStatistics,
        ...permissions.readLedger,
        ...permissions.readAlerts,
        ...permissions.readDeliveries,
        ...permissions.readCalendars,
      ],
      position: 3,
      Component: () => import('./pages/Pages').then(({ Pages }) => ({ default: Pages })),
    });
    app.widgets.register(widgets);
    addSettings(app);
    app.addMiddlewares([
      saves.watch,
      watchRefusals(({ refusal, documentId }) =>
        dialogs.open({ kind: 'blocked', document: { ...refusal, documentId }, refusal }),
      ),
    ]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app) {
    addRequestHeaders();
    extendContentManager(app.getPlugin('content-manager'));
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStateColumns);
  },

  registerTrads({ locales }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: await loadTranslations(locale) })),
    );
  },
};

export default plugin;
