import {
  recipientsOf,
  type AlertedDepartments,
  type DepartmentPeople,
  type RecipientRules,
} from './recipients';
import type { AlertLevel } from './types';

const rules: RecipientRules = {
  started: ['contact', 'backup'],
  reminder: ['contact', 'backup', 'head'],
  overdue: ['contact', 'backup', 'head', 'supervisor'],
  escalation: ['head', 'leader', 'supervisor'],
  withdrawn: ['contact', 'backup', 'supervisor'],
};

const department = (changes: Partial<DepartmentPeople> = {}): DepartmentPeople => ({
  name: 'Legal',
  head: { name: 'Song' },
  leader: { name: 'Lin' },
  contacts: [
    { name: 'Fang', backup: false },
    { name: 'Qin', backup: true },
  ],
  ...changes,
});
const office = department({ name: 'Office', contacts: [{ name: 'Shen', backup: false }] });
const both: AlertedDepartments = { drafting: department(), supervising: office };

const told = (
  level: AlertLevel,
  departments: AlertedDepartments | null = both,
  step = 1,
  rulesInForce = rules,
) =>
  recipientsOf({ level, step }, departments, rulesInForce).map(
    ({ role, name }) => `${role} ${name}`,
  );

describe('the recipients of an alert', () => {
  test.each<[AlertLevel, number, string[]]>([
    ['started', 1, ['contact Fang', 'backup Qin']],
    ['reminder', 1, ['contact Fang', 'backup Qin']],
    ['reminder', 2, ['contact Fang', 'backup Qin', 'head Song']],
    ['overdue', 1, ['contact Fang', 'backup Qin', 'head Song', 'supervisor Shen']],
    ['escalation', 1, ['head Song', 'leader Lin', 'supervisor Shen']],
    ['escalation', 2, ['head Song', 'leader Lin', 'supervisor Shen']],
    ['withdrawn', 1, ['contact Fang', 'backup Qin', 'supervisor Shen']],
  ])('of level %s, step %i, are those of the rules', (level, step, expected) => {
    expect(told(level, both, step)).toEqual(expected);
  });

  it('carry the department in which they work', () => {
    expect(recipientsOf({ level: 'escalation', step: 1 }, both, rules)).toEqual([
      { role: 'head', name: 'Song', department: 'Legal' },
      { role: 'leader', name: 'Lin', department: 'Legal' },
      { role: 'supervisor', name: 'Shen', department: 'Office' },
    ]);
  });

  it('leave out posts that nobody holds', () => {
    const drafting = department({ head: null, contacts: [] });
    expect(told('overdue', { drafting, supervising: null })).toEqual([]);
    expect(told('escalation', { drafting, supervising: null })).toEqual(['leader Lin']);
  });

  it('name the supervising department itself where it has no contact', () => {
    const supervising = department({ name: 'Office', contacts: [] });
    expect(told('withdrawn', { drafting: department(), supervising })).toContain(
      'supervisor Office',
    );
  });

  it('are nobody where no department is named, or no role', () => {
    expect(told('overdue', null)).toEqual([]);
    expect(told('overdue', both, 1, { ...rules, overdue: [] })).toEqual([]);
  });
});
