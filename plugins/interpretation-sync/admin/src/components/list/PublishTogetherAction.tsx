import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useContentManagerContext, useTable } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { useMayPublishTogether } from '../../hooks/use-may-publish-together';
import { useTranslate } from '../../hooks/use-translate';
import { useGetTypesQuery } from '../../services/interpretation-sync-api';
import { sideOfOptions } from '../../services/list-view';

const BulkPreview = lazy(() =>
  import('./BulkPreview').then((module) => ({ default: module.BulkPreview })),
);

/** What is published together without a named type: nobody may. */
const NO_TYPES = { policy: '', interpretation: '' };

/** Publishes the chosen documents of a list with what is linked to them, after a preview by row. */
export const PublishTogetherAction: BulkActionComponent = ({ documents }) => {
  const translate = useTranslate();
  const { contentType } = unstable_useContentManagerContext();
  const side = sideOfOptions(contentType?.pluginOptions);
  const { data: types } = useGetTypesQuery(undefined, { skip: !side });
  const { isAllowed } = useMayPublishTogether(types ?? NO_TYPES);
  const selectRow = useTable('PublishTogetherAction', (table) => table.selectRow);
  if (!side || !isAllowed) return null;

  const chosen = documents.map(({ documentId, locale }) => ({
    documentId,
    locale: typeof locale === 'string' ? locale : undefined,
  }));
  return {
    variant: 'secondary',
    label: translate('together.action'),
    dialog: {
      type: 'modal',
      title: translate('together.title'),
      content: ({ onClose }) => (
        <Suspense fallback={null}>
          <BulkPreview
            side={side}
            documentIds={chosen.map(({ documentId }) => documentId)}
            locale={chosen[0]?.locale}
            onClose={onClose}
            onDone={() => {
              selectRow([]);
              onClose();
            }}
          />
        </Suspense>
      ),
    },
  };
};
