import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import type { Side } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetTypesQuery, type MappedTypes } from '../../services/interpretation-sync-api';
import { PanelContent } from './PanelContent';

/**
 * The side panel of the edit view, on policies and interpretations only. It is absent for whoever
 * may not read the gate. The content manager calls it as a component that returns a description.
 */
export const GatePanel: PanelComponent = ({ model, documentId, document }) => {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(permissions.readGate);
  const { data: types } = useGetTypesQuery(undefined, { skip: !allowedActions.canRead });
  const side = types && sideOf(model, types);
  if (!allowedActions.canRead || !types || !side) return null;

  // A document may exist in another locale only: here it is still to be saved then.
  const saved = documentId && document ? { documentId, locale: localeOf(document.locale) } : null;
  return {
    title: translate('panel.title'),
    content: <PanelContent side={side} types={types} uid={model} saved={saved} />,
  };
};

function sideOf(uid: string, types: MappedTypes): Side | null {
  if (uid === types.policy) return 'policy';
  return uid === types.interpretation ? 'interpretation' : null;
}

function localeOf(locale: unknown): string | undefined {
  return typeof locale === 'string' && locale ? locale : undefined;
}
