import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useKeptText } from '../../hooks/use-kept-text';

/** The Save action of the content manager, which loses nothing of what was typed when refused. */
export function keepText(save: DocumentActionComponent): DocumentActionComponent {
  const KeepingSave: DocumentActionComponent = (props) => {
    useKeptText(props.model, props.documentId);
    return save(props);
  };
  return Object.assign(KeepingSave, { type: save.type, position: save.position });
}
