import { changesOf, rebase } from './changes';

describe('changesOf', () => {
  it('names every setting that differs by its path', () => {
    const before = { mode: 'enforce', checks: { link: 'block', together: 'off' } };
    const after = { mode: 'trial', checks: { link: 'warn', together: 'off' } };
    expect(changesOf(before, after, 'gate')).toEqual([
      { path: 'gate.mode', before: 'enforce', after: 'trial' },
      { path: 'gate.checks.link', before: 'block', after: 'warn' },
    ]);
  });

  it('takes a list as a whole', () => {
    expect(changesOf({ rules: [1, 2] }, { rules: [2, 1] }, 'duty')).toEqual([
      { path: 'duty.rules', before: [1, 2], after: [2, 1] },
    ]);
  });

  it('finds nothing where nothing differs', () => {
    expect(changesOf({ a: [1], b: 2 }, { b: 2, a: [1] }, 'x')).toEqual([]);
  });
});

describe('rebase', () => {
  const base = { days: 3, time: '24:00', roles: { overdue: ['head'], started: ['contact'] } };

  it('keeps what the person changed and takes the rest from the latest', () => {
    const typed = { ...base, days: 5 };
    const latest = { ...base, time: '17:30' };
    expect(rebase(base, typed, latest)).toEqual({ ...base, days: 5, time: '17:30' });
  });

  it('looks into groups, but takes a list as a whole', () => {
    const typed = { ...base, roles: { ...base.roles, overdue: ['head', 'leader'] } };
    const latest = { ...base, roles: { overdue: ['contact'], started: ['backup'] } };
    expect(rebase(base, typed, latest).roles).toEqual({
      overdue: ['head', 'leader'],
      started: ['backup'],
    });
  });

  it('is the latest where the person changed nothing', () => {
    const latest = { ...base, days: 2 };
    expect(rebase(base, base, latest)).toBe(latest);
  });
});
