import type { StrapiApp } from '@strapi/strapi/admin';
import { BODY_FIELD } from '../../text/body-field';
import { LazyBodyInput } from './LazyBodyInput';

/** Names the custom field; the editor itself is loaded with the first form that has one. */
export const registerBodyField = ({ customFields }: Pick<StrapiApp, 'customFields'>): void => {
  customFields.register({
    ...BODY_FIELD,
    intlLabel: { id: 'body-field.label', defaultMessage: 'Document text' },
    intlDescription: {
      id: 'body-field.description',
      defaultMessage: 'HTML with tables, cleaned of everything that runs',
    },
    // Strapi calls a field unsupported until this is resolved, so that what takes long comes later.
    components: { Input: () => Promise.resolve({ default: LazyBodyInput }) },
  });
};
