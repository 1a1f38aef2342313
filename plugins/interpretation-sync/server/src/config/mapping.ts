import { isLocalised } from './localisation';
import type { Configuration } from './schema';

const SCALARS_OF: Record<string, readonly string[]> = {
  title: ['string', 'text'],
  duty: ['enumeration', 'string'],
  number: ['string'],
  form: ['enumeration', 'string'],
  disclosedAt: ['datetime'],
  officialPublishedAt: ['datetime'],
  externalPolicies: ['component'],
};

/** What the checks read of an attribute of a content type. */
interface MappedAttribute {
  type: string;
  relation?: string;
  target?: string;
  inversedBy?: string;
  mappedBy?: string;
}

/** What the checks read of a content type. */
export interface MappedType {
  uid: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
  attributes: Record<string, MappedAttribute>;
}

/**
 * Checks that the mapped types, fields and relations exist and point at each other.
 *
 * @param contentTypes every type that Strapi has loaded.
 * @throws Error naming the configuration key and the reason; Strapi then refuses to boot.
 */
export function validateMapping(
  contentTypes: readonly MappedType[],
  types: Configuration['types'],
): void {
  const problems: string[] = [];
  const policy = typeAt(contentTypes, 'types.policy', types.policy, problems);
  const interpretation = typeAt(
    contentTypes,
    'types.interpretation',
    types.interpretation,
    problems,
  );
  if (policy && interpretation) {
    checkRelation(
      'types.policy',
      policy,
      types.policy.fields.interpretations,
      interpretation,
      {
        key: 'interpretations',
        inverse: types.interpretation.fields.policies,
        side: 'inversedBy',
      },
      problems,
    );
    checkRelation(
      'types.interpretation',
      interpretation,
      types.interpretation.fields.policies,
      policy,
      {
        key: 'policies',
        inverse: types.policy.fields.interpretations,
        side: 'mappedBy',
      },
      problems,
    );
    if (isLocalised(policy.pluginOptions) !== isLocalised(interpretation.pluginOptions)) {
      problems.push('types: either both types are localised or neither');
    }
  }
  if (problems.length === 0) return;
  throw new Error(
    `interpretation-sync: configuration is wrong.\n${problems.map((p) => `  ${p}`).join('\n')}`,
  );
}

function typeAt(
  contentTypes: readonly MappedType[],
  key: string,
  mapped: { uid: string; fields: Record<string, string | null> },
  problems: string[],
): MappedType | null {
  const type = contentTypes.find(({ uid }) => uid === mapped.uid);
  if (!type) {
    problems.push(`${key}.uid: there is no content type "${mapped.uid}"`);
    return null;
  }
  if (!type.options?.draftAndPublish) {
    problems.push(
      `${key}.uid: "${mapped.uid}" has no draft & publish, so there is nothing to hold back`,
    );
  }
  for (const [field, attributeName] of Object.entries(mapped.fields)) {
    if (attributeName === null) continue;
    const attribute = type.attributes[attributeName];
    const expected = SCALARS_OF[field];
    if (!attribute) {
      problems.push(`${key}.fields.${field}: "${mapped.uid}" has no attribute "${attributeName}"`);
    } else if (expected && !expected.includes(attribute.type)) {
      problems.push(
        `${key}.fields.${field}: "${attributeName}" is ${attribute.type}, expected ${expected.join(' or ')}`,
      );
    }
  }
  return type;
}

function checkRelation(
  typeKey: string,
  type: MappedType,
  attributeName: string,
  target: MappedType,
  expected: { key: string; inverse: string; side: 'inversedBy' | 'mappedBy' },
  problems: string[],
): void {
  const attribute = type.attributes[attributeName];
  if (!attribute) return;
  const key = `${typeKey}.fields.${expected.key}`;
  if (attribute.type !== 'relation' || attribute.target !== target.uid) {
    problems.push(`${key}: "${attributeName}" is not a relation to "${target.uid}"`);
  } else if (attribute.relation !== 'manyToMany') {
    problems.push(
      `${key}: "${attributeName}" is ${attribute.relation ?? 'no relation'}, expected manyToMany`,
    );
  } else if (attribute[expected.side] !== expected.inverse) {
    problems.push(
      `${key}: "${attributeName}" has no ${expected.side} "${expected.inverse}": the relation must be seen from both ends`,
    );
  }
}
