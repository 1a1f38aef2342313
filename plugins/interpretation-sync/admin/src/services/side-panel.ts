import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { Plugin } from '@strapi/strapi/admin';

type AddPanels = (panels: PanelComponent[]) => void;

/** Adds a panel to the right side of the content manager's edit view. */
export function addEditViewSidePanel(contentManager: Plugin, panel: PanelComponent): void {
  const { addEditViewSidePanel: addPanels } = contentManager.apis;
  if (isAddPanels(addPanels)) addPanels([panel]);
}

/** The admin types what plugins offer each other as `unknown`. */
function isAddPanels(value: unknown): value is AddPanels {
  return typeof value === 'function';
}
