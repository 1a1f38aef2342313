import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { explainDiscard } from './explain-discard';
import { explainPublication } from './explain-publication';
import { explainRemoval } from './explain-removal';
import { keepText } from './keep-text';

/** The same action with what the gate has to say about it; actions of other plugins have no type. */
export function explainDocumentAction(action: DocumentActionComponent): DocumentActionComponent {
  switch (action.type) {
    case 'publish':
      return explainPublication(action);
    case 'discard':
      return explainDiscard(action);
    case 'update':
      return keepText(action);
    case 'unpublish':
    case 'delete':
    case undefined:
      return explainRemoval(action);
    default:
      return action;
  }
}
