import {
  addresseesOf,
  type ReachableDepartment,
  type ReachablePerson,
  type Way,
} from './addressees';
import type { RecipientRules } from './recipients';
import type { AlertLevel } from './types';

const rules: RecipientRules = {
  started: ['contact', 'backup'],
  reminder: ['contact', 'backup', 'head'],
  overdue: ['contact', 'backup', 'head', 'supervisor'],
  escalation: ['head', 'leader', 'supervisor'],
  withdrawn: ['contact', 'backup', 'supervisor'],
};
const email: Way = { name: 'email', reach: { kind: 'person', address: 'email' } };
const inbox: Way = { name: 'inbox', reach: { kind: 'person', address: 'account' } };
const room: Way = { name: 'room', reach: { kind: 'office' } };

const person = (name: string, changes: Partial<ReachablePerson> = {}): ReachablePerson => ({
  name,
  email: `${name.toLowerCase()}@example.test`,
  phone: null,
  account: null,
  language: null,
  ...changes,
});
const silent = (name: string) => person(name, { email: null });
const contact = (member: ReachablePerson, backup = false) => ({ ...member, backup });
const department = (changes: Partial<ReachableDepartment> = {}): ReachableDepartment => ({
  name: 'Legal',
  head: person('Song'),
  leader: person('Lin'),
  contacts: [contact(person('Fang')), contact(person('Qin'), true)],
  accounts: [],
  ...changes,
});
const office = department({ name: 'Office', contacts: [contact(person('Shen'))] });

const told = (
  level: AlertLevel,
  drafting: ReachableDepartment = department(),
  {
    ways = [email],
    addresses = [],
    supervising = office,
  }: {
    ways?: Way[];
    addresses?: string[];
    supervising?: ReachableDepartment | null;
  } = {},
) =>
  addresseesOf({ level, step: 1 }, { drafting, supervising }, rules, ways, addresses).map(
    ({ channel, role, key }) => `${channel} ${role} ${key}`,
  );

describe('the addressees of an alert', () => {
  it('are those whom the rules name, with their addresses', () => {
    expect(told('overdue')).toEqual([
      'email contact fang@example.test',
      'email backup qin@example.test',
      'email head song@example.test',
      'email supervisor shen@example.test',
    ]);
  });

  it('are each reached once over a channel, in the first of their roles', () => {
    const both = department({ head: person('Fang'), contacts: [contact(person('Fang'))] });
    expect(told('overdue', both, { addresses: ['fang@example.test'], supervising: null })).toEqual([
      'email contact fang@example.test',
    ]);
  });

  it('include the office once, further addresses by e-mail, and accounts of the department', () => {
    const account = person('Clerk', { email: null, account: 'clerk@example.test' });
    const ways = [email, inbox, room];
    const drafting = department({ accounts: [account] });
    expect(told('started', drafting, { ways, addresses: ['extra@example.test'] })).toEqual([
      'email contact fang@example.test',
      'email backup qin@example.test',
      'email address extra@example.test',
      'inbox account clerk@example.test',
      'room office room',
    ]);
  });

  it('are the office and the further addresses where the policy names no department', () => {
    const found = addresseesOf(
      { level: 'started', step: 1 },
      null,
      rules,
      [email, room],
      ['a@b.cn'],
    );
    expect(found.map(({ key }) => key)).toEqual(['a@b.cn', 'room']);
  });

  describe('of a department in which nobody can be reached', () => {
    const nobody = department({ contacts: [contact(silent('Fang'))], head: null, leader: null });

    it('are the contacts of the department that supervises it', () => {
      expect(told('started', nobody)).toEqual(['email supervisor shen@example.test']);
    });

    it('are whoever can be reached there, where it has no such contact', () => {
      const supervising = department({ contacts: [contact(silent('Shen'))], leader: null });
      expect(told('started', nobody, { supervising })).toEqual([
        'email supervisor song@example.test',
      ]);
    });

    it('are those too where only another channel would reach them', () => {
      expect(told('started', department(), { ways: [inbox] })).toEqual([]);
      const supervising = department({ accounts: [person('Clerk', { account: 'clerk' })] });
      expect(told('started', department(), { ways: [inbox], supervising })).toEqual([
        'inbox supervisor clerk',
      ]);
    });

    it('are nobody where nothing supervises it', () => {
      expect(told('started', nobody, { supervising: null })).toEqual([]);
    });
  });
});
