import { changesBetween, settingsFrom, valuesOf } from './settings-values';

const settings = {
  gate: { mode: 'enforce', checks: { link: 'block', 'policy-first': 'block' } },
  deadlines: { workingDays: 3 },
  alerts: { reminders: [{ workingDay: 2, at: '09:00' }] },
};

describe('settings taken apart', () => {
  it('are single values by their path; a list is one of them', () => {
    expect(valuesOf(settings)).toEqual({
      'gate.mode': 'enforce',
      'gate.checks.link': 'block',
      'gate.checks.policy-first': 'block',
      'deadlines.workingDays': 3,
      'alerts.reminders': [{ workingDay: 2, at: '09:00' }],
    });
  });

  it('are the same when put together again', () => {
    expect(settingsFrom(valuesOf(settings))).toEqual(settings);
  });
});

describe('the changes between two settings', () => {
  it('are none where nothing differs', () => {
    expect(changesBetween(settings, structuredClone(settings))).toEqual([]);
  });

  it('name each value that differs, with both values', () => {
    const after = structuredClone(settings);
    after.gate.checks.link = 'warn';
    after.alerts.reminders = [];
    expect(changesBetween(settings, after)).toEqual([
      { path: 'gate.checks.link', before: 'block', after: 'warn' },
      { path: 'alerts.reminders', before: [{ workingDay: 2, at: '09:00' }], after: [] },
    ]);
  });

  it('have nothing before where a setting is new', () => {
    expect(changesBetween({}, { deadlines: { workingDays: 5 } })).toEqual([
      { path: 'deadlines.workingDays', before: null, after: 5 },
    ]);
  });
});
