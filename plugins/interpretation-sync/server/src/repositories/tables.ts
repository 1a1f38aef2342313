import type { Core, Schema } from '@strapi/strapi';
import { isLocalised } from '../config/localisation';
import type { Configuration } from '../config/schema';
import type { Side } from '../services/ports';

/** Where one side of the pair lives in the database. */
export interface SideTable {
  side: Side;
  uid: string;
  table: string;
  localised: boolean;
  columns: {
    title: string;
    duty: string | null;
    number: string | null;
    form: string | null;
    disclosedAt: string | null;
    officialPublishedAt: string | null;
    dutyReason: string | null;
    nature: string | null;
    category: string | null;
    importance: string | null;
  };
  /** Attributes that don't differ per locale. */
  shared: { attribute: string; column: string }[];
}

export interface LinkTable {
  table: string;
  /** Join column of each side. */
  policy: string;
  interpretation: string;
}

export interface ExternalPolicyTable {
  table: string;
  entityColumn: string;
  fieldColumn: string;
  field: string;
}

/** Join table of a relation to one department. */
export interface DepartmentLink {
  table: string;
  /** Row that has the department. */
  owner: string;
  department: string;
}

export interface DepartmentTable {
  uid: string;
  table: string;
  name: string;
  ofPolicy: DepartmentLink | null;
  ofInterpretation: DepartmentLink | null;
  supervisedBy: DepartmentLink | null;
}

export interface Tables {
  policy: SideTable;
  interpretation: SideTable;
  link: LinkTable;
  externalPolicies: ExternalPolicyTable | null;
  department: DepartmentTable | null;
}

/** Reads table and column names from Strapi's metadata, once, after the types are loaded. */
export function createTables(strapi: Core.Strapi, types: Configuration['types']): Tables {
  const policyFields = types.policy.fields;
  const interpretationFields = types.interpretation.fields;
  return {
    policy: sideTable(strapi, 'policy', types.policy.uid, { ...policyFields, form: null }),
    interpretation: sideTable(strapi, 'interpretation', types.interpretation.uid, {
      ...interpretationFields,
      duty: null,
      number: null,
      dutyReason: null,
      nature: null,
      category: null,
      importance: null,
    }),
    link: linkTable(strapi, types),
    externalPolicies: externalPolicyTable(strapi, types),
    department: departmentTable(strapi, types),
  };
}

function sideTable(
  strapi: Core.Strapi,
  side: Side,
  uid: string,
  fields: Record<keyof SideTable['columns'], string | null>,
): SideTable {
  const metadata = strapi.db.metadata.get(uid);
  const columnOf = (attributeName: string | null): string | null => {
    if (attributeName === null) return null;
    const attribute = metadata.attributes[attributeName];
    return attribute && 'columnName' in attribute && attribute.columnName
      ? attribute.columnName
      : attributeName;
  };
  const type = contentTypeOf(strapi, uid);
  return {
    side,
    uid,
    table: metadata.tableName,
    localised: isLocalised(type.pluginOptions),
    columns: {
      title: columnOf(fields.title) ?? 'id',
      duty: columnOf(fields.duty),
      number: columnOf(fields.number),
      form: columnOf(fields.form),
      disclosedAt: columnOf(fields.disclosedAt),
      officialPublishedAt: columnOf(fields.officialPublishedAt),
      dutyReason: columnOf(fields.dutyReason),
      nature: columnOf(fields.nature),
      category: columnOf(fields.category),
      importance: columnOf(fields.importance),
    },
    shared: sharedAttributes(type).map((name) => ({
      attribute: name,
      column: columnOf(name) ?? name,
    })),
  };
}

const NOT_COLUMNS = ['relation', 'component', 'dynamiczone', 'media'];
const OWN_COLUMNS = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

function contentTypeOf(strapi: Core.Strapi, uid: string): Schema.ContentType {
  const type = Object.values(strapi.contentTypes).find((candidate) => candidate.uid === uid);
  if (!type) throw new Error(`interpretation-sync: there is no content type "${uid}"`);
  return type;
}

function sharedAttributes(type: Schema.ContentType): string[] {
  return Object.entries(type.attributes)
    .filter(
      ([name, attribute]) =>
        !NOT_COLUMNS.includes(attribute.type) &&
        !OWN_COLUMNS.includes(name) &&
        !isLocalised(attribute.pluginOptions),
    )
    .map(([name]) => name);
}

function linkTable(strapi: Core.Strapi, types: Configuration['types']): LinkTable {
  const { uid, fields } = types.policy;
  const key = 'types.policy.fields.interpretations';
  const { table, own, other } = joinTable(strapi, uid, fields.interpretations, key);
  return { table, policy: own, interpretation: other };
}

function departmentTable(
  strapi: Core.Strapi,
  { policy, interpretation, department }: Configuration['types'],
): DepartmentTable | null {
  if (department === null) return null;
  const linkOf = (uid: string, attributeName: string | null, key: string) => {
    if (attributeName === null) return null;
    const { table, own, other } = joinTable(strapi, uid, attributeName, key);
    return { table, owner: own, department: other };
  };
  const { uid, fields } = department;
  const metadata = strapi.db.metadata.get(uid);
  const name = metadata.attributes[fields.name];
  return {
    uid,
    table: metadata.tableName,
    name: name && 'columnName' in name && name.columnName ? name.columnName : fields.name,
    ofPolicy: linkOf(policy.uid, policy.fields.department, 'types.policy.fields.department'),
    ofInterpretation: linkOf(
      interpretation.uid,
      interpretation.fields.department,
      'types.interpretation.fields.department',
    ),
    supervisedBy: linkOf(uid, fields.supervisedBy, 'types.department.fields.supervisedBy'),
  };
}

/** Join columns of a relation, seen from the type that has it. */
function joinTable(strapi: Core.Strapi, uid: string, attributeName: string, key: string) {
  const attribute = strapi.db.metadata.get(uid).attributes[attributeName];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`interpretation-sync: ${key} has no join table`);
  }
  const { joinTable: table } = attribute;
  if (!('inverseJoinColumn' in table) || !table.inverseJoinColumn) {
    throw new Error(`interpretation-sync: ${key} has no inverse column`);
  }
  return { table: table.name, own: table.joinColumn.name, other: table.inverseJoinColumn.name };
}

function externalPolicyTable(
  strapi: Core.Strapi,
  types: Configuration['types'],
): ExternalPolicyTable | null {
  const field = types.interpretation.fields.externalPolicies;
  if (field === null) return null;
  const attribute = strapi.db.metadata.get(types.interpretation.uid).attributes[field];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(
      'interpretation-sync: types.interpretation.fields.externalPolicies has no table',
    );
  }
  return {
    table: attribute.joinTable.name,
    entityColumn: attribute.joinTable.joinColumn.name,
    fieldColumn: 'field',
    field,
  };
}
