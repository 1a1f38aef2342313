import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Answer, TypesAnswer } from '../../../shared/contracts';
import type { Configuration } from '../config';
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
              form: formOf(strapi, interpretation),
              department: interpretation.fields.department,
            },
          },
        },
      };
    },
  };
}

const enumeration = z.object({ type: z.literal('enumeration'), enum: z.array(z.string()).min(1) });

function formOf(
  strapi: Core.Strapi,
  { uid, fields }: Configuration['types']['interpretation'],
): TypesAnswer['fields']['interpretation']['form'] {
  const { form } = fields;
  const type = Object.values(strapi.contentTypes).find((candidate) => candidate.uid === uid);
  const first = enumeration.safeParse(type?.attributes[form ?? '']).data?.enum[0];
  return form !== null && first !== undefined ? { name: form, first } : null;
}
