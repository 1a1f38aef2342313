import { departmentType, interpretationType, policyType, types } from './fixtures/types';
import { validateMapping, type MappedType } from './mapping';

const policy = policyType();
const interpretation = interpretationType();
const department = departmentType();
const relation = { type: 'relation', relation: 'manyToMany', target: interpretation.uid };
const notLocalised = (type: MappedType): MappedType => ({ ...type, pluginOptions: {} });

describe('a mapping', () => {
  test.each<[string, MappedType[]]>([
    ['two types that point at each other', [policy, interpretation, department]],
    [
      'types among others',
      [{ uid: 'plugin::test.other', attributes: {} }, interpretation, policy, department],
    ],
    ['types of one language', [notLocalised(policy), notLocalised(interpretation), department]],
    ['a long title', [policyType({ title: { type: 'text' } }), interpretation, department]],
  ])('accepts %s', (_title, contentTypes) => {
    expect(() => validateMapping(contentTypes, types)).not.toThrow();
  });

  test.each<[string, MappedType[], string]>([
    [
      'a type that does not exist',
      [interpretation],
      'types.policy.uid: there is no content type "plugin::test.policy"',
    ],
    [
      'a type without drafts',
      [{ ...policy, options: {} }, interpretation],
      'types.policy.uid: "plugin::test.policy" has no draft & publish, so there is nothing to hold back',
    ],
    [
      'an attribute that does not exist',
      [policy, without(interpretation, 'form')],
      'types.interpretation.fields.form: "plugin::test.interpretation" has no attribute "form"',
    ],
    [
      'an attribute of another kind',
      [policyType({ disclosedAt: { type: 'date' } }), interpretation],
      'types.policy.fields.disclosedAt: "disclosedAt" is date, expected datetime',
    ],
    [
      'a link that is no relation',
      [policyType({ interpretations: { type: 'json' } }), interpretation],
      'types.policy.fields.interpretations: "interpretations" is not a relation to "plugin::test.interpretation"',
    ],
    [
      'a link that leads elsewhere',
      [policyType({ interpretations: { ...relation, target: policy.uid } }), interpretation],
      'types.policy.fields.interpretations: "interpretations" is not a relation to "plugin::test.interpretation"',
    ],
    [
      'a link to one only',
      [policyType({ interpretations: { ...relation, relation: 'oneToMany' } }), interpretation],
      'types.policy.fields.interpretations: "interpretations" is oneToMany, expected manyToMany',
    ],
    [
      'a link that is seen from one end only',
      [policyType({ interpretations: relation }), interpretation],
      'types.policy.fields.interpretations: "interpretations" has no inversedBy "policies"',
    ],
    [
      'one localised type beside one that is not',
      [policy, notLocalised(interpretation)],
      'types: either both types are localised or neither',
    ],
    [
      'departments that are not there',
      [policy, interpretation],
      'types.department.uid: there is no content type "plugin::test.department"',
    ],
    [
      'a department in words',
      [policyType({ department: { type: 'string' } }), interpretation, department],
      'types.policy.fields.department: "department" is not a relation to "plugin::test.department"',
    ],
    [
      'accounts of another kind',
      [policy, interpretation, departmentType({ users: { ...relation, target: policy.uid } })],
      'types.department.fields.users: "users" is not a relation to "admin::user"',
    ],
  ])('refuses %s, naming key and reason', (_title, contentTypes, complaint) => {
    expect(() => validateMapping(contentTypes, types)).toThrow(complaint);
  });
});

it('needs no departments', () => {
  const { fields } = types.policy;
  const alone = {
    ...types,
    policy: { ...types.policy, fields: { ...fields, department: null } },
    department: null,
  };
  expect(() => validateMapping([policy, interpretation], alone)).not.toThrow();
  expect(() => validateMapping([policy, interpretation], { ...types, department: null })).toThrow(
    'types.policy.fields.department: types.department is not configured',
  );
});

function without(type: MappedType, attributeName: string): MappedType {
  const kept = Object.entries(type.attributes).filter(([name]) => name !== attributeName);
  return { ...type, attributes: Object.fromEntries(kept) };
}
