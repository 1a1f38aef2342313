import { defaults } from './defaults';
import { types } from './fixtures/types';
import { configurationSchema } from './schema';
import { validateConfiguration } from './validator';

const complete = { ...defaults, types };
const withDeadlines = (changes: object) => ({ deadlines: { ...defaults.deadlines, ...changes } });
const withReminders = (...reminders: object[]) => ({ alerts: { reminders } });
const withSweep = (changes: object) => ({ sweep: { ...defaults.sweep, ...changes } });
const withPolicyFields = (changes: object) => ({
  types: { ...types, policy: { ...types.policy, fields: { ...types.policy.fields, ...changes } } },
});

describe('a configuration', () => {
  it('needs no more than the mapping of types', () => {
    expect(() => validateConfiguration(complete)).not.toThrow();
  });

  it('has its lists filled in where the project says nothing', () => {
    expect(configurationSchema.parse(complete)).toMatchObject({
      formsBeforePolicy: ['press-conference', 'briefing'],
      alerts: {
        reminders: [
          { workingDay: 2, at: '09:00' },
          { workingDay: 3, at: '09:00' },
        ],
      },
    });
  });

  test.each<[string, object]>([
    ['a check switched off', { checks: { link: 'off', 'policy-first': 'warn' } }],
    [
      'one working day, with its reminder',
      { ...withDeadlines({ workingDays: 1 }), ...withReminders({ workingDay: 1, at: '00:00' }) },
    ],
    ['no reminders at all', withReminders()],
    ['a closing time', withDeadlines({ closingTime: '17:30' })],
    ['a day from which the rule applies', withDeadlines({ appliesFrom: '2024-02-29' })],
    ['two enforced locales', { enforceLocales: ['zh-Hans', 'ug'] }],
    ['another zone', { timeZone: 'Asia/Urumqi' }],
    ['a type without numbers', withPolicyFields({ number: null })],
  ])('may say %s', (_title, changes) => {
    expect(() => validateConfiguration({ ...complete, ...changes })).not.toThrow();
  });

  test.each<[string, object, string]>([
    ['no mapping', { types: undefined }, 'types:'],
    [
      'a type without a UID',
      { types: { ...types, policy: { ...types.policy, uid: '' } } },
      'types.policy.uid: expected the UID',
    ],
    [
      'a title that is mapped to nothing',
      withPolicyFields({ title: null }),
      'types.policy.fields.title:',
    ],
    ['a field that nobody knows', withPolicyFields({ colour: 'colour' }), 'types.policy.fields:'],
    ['a key that nobody knows', { deadline: {} }, 'deadline'],
    ['an unknown time zone', { timeZone: 'Asia/Atlantis' }, 'timeZone: expected an IANA time zone'],
    ['an unknown language', { language: 'fr' }, 'language:'],
    ['an unknown mode', { mode: 'loose' }, 'mode:'],
    ['an unknown check', { checks: { ...defaults.checks, colour: 'warn' } }, 'checks:'],
    [
      'an unknown setting of a check',
      { checks: { ...defaults.checks, link: 'error' } },
      'checks.link:',
    ],
    ['negative working days', withDeadlines({ workingDays: -1 }), 'deadlines.workingDays:'],
    ['no working days', withDeadlines({ workingDays: 0 }), 'deadlines.workingDays:'],
    ['half a working day', withDeadlines({ workingDays: 1.5 }), 'deadlines.workingDays:'],
    [
      'a closing time that ends the day before it begins',
      withDeadlines({ closingTime: '0:00' }),
      'deadlines.closingTime:',
    ],
    [
      'a closing time past midnight',
      withDeadlines({ closingTime: '24:01' }),
      'deadlines.closingTime:',
    ],
    [
      'a day that does not exist',
      withDeadlines({ appliesFrom: '2026-02-30' }),
      'deadlines.appliesFrom:',
    ],
    ['an unknown backlog', withDeadlines({ backlog: 'mail' }), 'deadlines.backlog:'],
    [
      'a reminder on day 0',
      withReminders({ workingDay: 0, at: '09:00' }),
      'alerts.reminders.0.workingDay:',
    ],
    [
      'a reminder at an impossible time',
      withReminders({ workingDay: 1, at: '9:00' }),
      'alerts.reminders.0.at: expected a time of day',
    ],
    [
      'a reminder after the deadline',
      withReminders({ workingDay: 1, at: '09:00' }, { workingDay: 4, at: '09:00' }),
      'alerts.reminders.1.workingDay: 4 lies after the deadline of 3 working days',
    ],
    [
      'a bad cron expression',
      withSweep({ schedule: 'every minute' }),
      'sweep.schedule: expected a cron expression',
    ],
    [
      'a cron expression with an impossible hour',
      withSweep({ reconciliation: '0 25 * * *' }),
      'sweep.reconciliation:',
    ],
    [
      'a cron expression of millions of minutes',
      withSweep({ schedule: '0-99999999 * * * *' }),
      'sweep.schedule: expected a cron expression',
    ],
    [
      'a duty that nobody knows',
      { duty: { rules: [{ nature: null, category: null, importance: null, duty: 'perhaps' }] } },
      'duty.rules.0.duty:',
    ],
    [
      'a recipient that nobody knows',
      { alerts: { recipients: { started: ['mayor'] } } },
      'alerts.recipients.started.0:',
    ],
    [
      'a recipient named twice',
      { alerts: { recipients: { started: ['head', 'head'] } } },
      'alerts.recipients.started: expected each role once',
    ],
    ['no enforced locale', { enforceLocales: [] }, 'enforceLocales:'],
    ['an unknown public status', { publicStatus: 'all' }, 'publicStatus:'],
    ['a lock that nobody waits for', { lockTimeoutMs: 0 }, 'lockTimeoutMs:'],
    ['timers that are neither on nor off', { timers: 'yes' }, 'timers:'],
  ])('with %s stops the boot, naming the key', (_title, changes, complaint) => {
    expect(() => validateConfiguration({ ...complete, ...changes })).toThrow(complaint);
  });

  it('names every wrong key at once', () => {
    const wrong = { ...complete, language: 'fr', ...withDeadlines({ workingDays: -1 }) };
    expect(() => validateConfiguration(wrong)).toThrow(/language: .*\n.*deadlines\.workingDays: /);
  });
});
