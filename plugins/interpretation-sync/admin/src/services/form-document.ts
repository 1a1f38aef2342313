import type { EditViewContext } from '@strapi/content-manager/strapi-admin';
import type { FormDocument } from './dialogs';

/** The document of a form of the content manager. It may exist in another locale only: then it has no id here. */
export function formDocumentOf({
  model,
  documentId,
  document,
}: Pick<EditViewContext, 'model' | 'documentId' | 'document'>): FormDocument {
  const locale: unknown = document?.locale;
  return {
    uid: model,
    documentId: document ? documentId : undefined,
    locale: typeof locale === 'string' && locale ? locale : undefined,
  };
}
