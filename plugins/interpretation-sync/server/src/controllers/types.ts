import type { Core } from '@strapi/strapi';
import type { Answer, TypesAnswer } from '../../../shared/contracts';
import { configurationOf } from '../config/read';

/** `GET types`: which content types carry the panel, and the names of the fields that it works with. */
export function createTypesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: (): Answer<TypesAnswer> => {
      const { policy, interpretation, department } = configurationOf(strapi).types;
      const { title, interpretations, duty, dutyReason, department: drafting } = policy.fields;
      return {
        data: {
          policy: policy.uid,
          interpretation: interpretation.uid,
          department: department?.uid ?? null,
          fields: {
            policy: { title, interpretations, duty, dutyReason, department: drafting },
            interpretation: {
              title: interpretation.fields.title,
              policies: interpretation.fields.policies,
              department: interpretation.fields.department,
            },
          },
        },
      };
    },
  };
}
