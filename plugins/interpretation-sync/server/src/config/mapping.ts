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
  dutyReason: ['string', 'text'],
  nature: ['enumeration', 'string'],
  category: ['enumeration', 'string'],
  importance: ['enumeration', 'string'],
  name: ['string', 'text'],
  head: ['component'],
  leader: ['component'],
  contacts: ['component'],
};

/** Relations to one department, and to its accounts in the admin. */
const RELATION_TO_DEPARTMENT = ['manyToOne', 'oneToOne'];
const RELATION_TO_USERS = ['manyToMany', 'oneToMany'];
const ADMIN_USER = 'admin::user';

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
  checkDepartments(contentTypes, types, { policy, interpretation }, problems);
  if (problems.length === 0) return;
  throw new Error(
    `interpretation-sync: configuration is wrong.\n${problems.map((p) => `  ${p}`).join('\n')}`,
  );
}

function checkDepartments(
  contentTypes: readonly MappedType[],
  types: Configuration['types'],
  sides: { policy: MappedType | null; interpretation: MappedType | null },
  problems: string[],
): void {
  const { department } = types;
  if (department === null) {
    for (const side of ['policy', 'interpretation'] as const) {
      if (types[side].fields.department === null) continue;
      problems.push(`types.${side}.fields.department: types.department is not configured`);
    }
    return;
  }
  const type = mappedType(contentTypes, 'types.department', department, problems);
  const toDepartment = { target: department.uid, kinds: RELATION_TO_DEPARTMENT };
  for (const side of ['policy', 'interpretation'] as const) {
    const { fields } = types[side];
    const key = `types.${side}.fields.department`;
    checkTarget(key, sides[side], fields.department, toDepartment, problems);
  }
  const { supervisedBy, users } = department.fields;
  const key = 'types.department.fields';
  checkTarget(`${key}.supervisedBy`, type, supervisedBy, toDepartment, problems);
  const toUsers = { target: ADMIN_USER, kinds: RELATION_TO_USERS };
  checkTarget(`${key}.users`, type, users, toUsers, problems);
}

function checkTarget(
  key: string,
  type: MappedType | null,
  attributeName: string | null,
  { target, kinds }: { target: string; kinds: readonly string[] },
  problems: string[],
): void {
  const attribute = attributeName === null ? undefined : type?.attributes[attributeName];
  if (!attribute) return;
  if (attribute.type !== 'relation' || attribute.target !== target) {
    problems.push(`${key}: "${attributeName}" is not a relation to "${target}"`);
  } else if (!kinds.includes(attribute.relation ?? '')) {
    problems.push(
      `${key}: "${attributeName}" is ${attribute.relation ?? 'no relation'}, expected ${kinds.join(' or ')}`,
    );
  }
}

function typeAt(
  contentTypes: readonly MappedType[],
  key: string,
  mapped: { uid: string; fields: Record<string, string | null> },
  problems: string[],
): MappedType | null {
  const type = mappedType(contentTypes, key, mapped, problems);
  if (type && !type.options?.draftAndPublish) {
    problems.push(
      `${key}.uid: "${mapped.uid}" has no draft & publish, so there is nothing to hold back`,
    );
  }
  return type;
}

function mappedType(
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
