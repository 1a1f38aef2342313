import type {
  BulkActionComponent,
  DocumentActionComponent,
  PanelComponent,
} from '@strapi/content-manager/strapi-admin';
import type { Plugin } from '@strapi/strapi/admin';

type Change<Component> = (components: Component[]) => Component[];

/** Adds a panel to the edit view, right below the buttons that save and publish. */
export function addEditViewSidePanel(contentManager: Plugin, panel: PanelComponent): void {
  const { addEditViewSidePanel: change } = contentManager.apis;
  if (!isChange<PanelComponent>(change)) return;
  change((panels) => {
    const below = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [...panels.slice(0, below), panel, ...panels.slice(below)];
  });
}

/** Puts another in the place of each action of the edit view and of the rows of lists. */
export function replaceDocumentActions(
  contentManager: Plugin,
  replace: (action: DocumentActionComponent) => DocumentActionComponent,
): void {
  const { addDocumentAction: change } = contentManager.apis;
  if (isChange<DocumentActionComponent>(change)) change((actions) => actions.map(replace));
}

/** Puts another in the place of each action on the selected rows of a list. */
export function replaceBulkActions(
  contentManager: Plugin,
  replace: (action: BulkActionComponent) => BulkActionComponent,
): void {
  const { addBulkAction: change } = contentManager.apis;
  if (isChange<BulkActionComponent>(change)) change((actions) => actions.map(replace));
}

/** The admin types what plugins offer each other as `unknown`. */
function isChange<Component>(value: unknown): value is (change: Change<Component>) => void {
  return typeof value === 'function';
}
