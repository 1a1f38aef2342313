import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { useSide } from '../../hooks/use-side';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { formDocumentOf } from '../../services/form-document';
import { PanelLoading } from './PanelLoading';

const PanelContent = lazy(() =>
  import('./PanelContent').then((module) => ({ default: module.PanelContent })),
);

/**
 * The side panel of the edit view, on policies and interpretations only. It is absent for whoever
 * may not read the gate. The content manager calls it as a component that returns a description.
 */
export const GatePanel: PanelComponent = (props) => {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(permissions.readGate);
  const governed = useSide(props.model);
  if (!allowedActions.canRead || !governed) return null;
  return {
    title: translate('panel.title'),
    content: (
      <Suspense fallback={<PanelLoading>{translate('panel.loading')}</PanelLoading>}>
        <PanelContent {...governed} document={formDocumentOf(props)} />
      </Suspense>
    ),
  };
};
