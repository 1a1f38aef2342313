import type { StrapiApp } from '@strapi/strapi/admin';
import { BODY_FIELD } from '../../text/body-field';

/** Names the custom field; the editor itself is loaded with the first form that has one. */
export const registerBodyField = ({ customFields }: Pick<StrapiApp, 'customFields'>): void => {
  customFields.register({
    ...BODY_FIELD,
    intlLabel: { id: 'body-field.label', defaultMessage: 'Document text' },
    intlDescription: {
      id: 'body-field.description',
      defaultMessage: 'HTML with tables, cleaned of everything that runs',
    },
    components: {
      Input: () => import('./BodyInput').then(({ BodyInput }) => ({ default: BodyInput })),
    },
  });
};
