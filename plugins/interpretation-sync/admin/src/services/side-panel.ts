import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { Plugin } from '@strapi/strapi/admin';

type PanelsReducer = (panels: PanelComponent[]) => PanelComponent[];

/** Adds a panel to the edit view, right below the buttons that save and publish. */
export function addEditViewSidePanel(contentManager: Plugin, panel: PanelComponent): void {
  const { addEditViewSidePanel: addPanels } = contentManager.apis;
  if (!isAddPanels(addPanels)) return;
  addPanels((panels) => {
    const below = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [...panels.slice(0, below), panel, ...panels.slice(below)];
  });
}

/** The admin types what plugins offer each other as `unknown`. */
function isAddPanels(value: unknown): value is (reducer: PanelsReducer) => void {
  return typeof value === 'function';
}
