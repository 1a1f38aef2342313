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

const robot = { type: 'wecom', name: 'room', key: 'k' };
const gateway = {
  type: 'http',
  name: 'sms',
  reach: 'phone',
  url: 'https://sms.example.org/send',
  body: { json: { to: ['{{address}}'], content: '{{ text }}' } },
};
const withChannels = (...channels: object[]) => ({ channels });

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
    [
      'every kind of channel',
      withChannels(
        { type: 'email', from: '政策解读 <a@example.org>' },
        { type: 'webhook', name: 'oa', url: 'https://example.org', secret: 'x'.repeat(16) },
        robot,
        { type: 'dingtalk', name: 'ding', accessToken: 't', secret: 's' },
        { type: 'feishu', name: 'feishu', token: 't', baseUrl: 'https://feishu.example.org/a' },
        { ...gateway, levels: ['overdue', 'digest'] },
      ),
    ],
    [
      'a channel inside the own network, on the list',
      {
        ...withChannels({ ...robot, baseUrl: 'http://wecom.local:8080' }),
        outbound: { allowedHosts: ['WeCom.local'] },
      },
    ],
    [
      'a channel to a host that webhooks may call',
      {
        ...withChannels({ ...gateway, url: 'http://10.0.0.1/' }),
        webhooks: { allowedHosts: ['10.0.0.1'] },
      },
    ],
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
    ['a channel of no kind', withChannels({ type: 'pigeon', name: 'p' }), 'channels.0.type:'],
    ['a channel without a name', withChannels({ ...robot, name: '' }), 'channels.0.name:'],
    ['a channel called inbox', withChannels({ ...robot, name: 'inbox' }), 'channels.0.name:'],
    [
      'two channels of one name',
      withChannels(robot, robot),
      'channels.1.name: "room" stands twice',
    ],
    ['a secret that nobody has set', withChannels({ ...robot, key: '' }), 'channels.0.key:'],
    ['a secret that is missing', withChannels({ ...robot, key: undefined }), 'channels.0.key:'],
    [
      'a short secret of a webhook',
      withChannels({ type: 'webhook', name: 'oa', url: 'https://example.org', secret: 'short' }),
      'channels.0.secret: expected at least 16 characters',
    ],
    [
      'a level that nobody knows',
      withChannels({ ...robot, levels: ['x'] }),
      'channels.0.levels.0:',
    ],
    [
      'an address of another kind',
      withChannels({ ...gateway, url: 'ftp://example.org' }),
      'channels.0.url: expected an http or https address',
    ],
    [
      'an address with a password',
      withChannels({ ...gateway, url: 'https://a:b@example.org' }),
      'channels.0.url: expected an address without a name and a password',
    ],
    [
      'a private address',
      withChannels({ ...robot, baseUrl: 'http://192.168.0.1' }),
      'channels.0.baseUrl: expected a public address, or a host of outbound.allowedHosts',
    ],
    [
      'a placeholder that nobody knows',
      withChannels({ ...gateway, body: { form: { content: '{{txt}}' } } }),
      'channels.0.body.form.content: "{{txt}}" is no placeholder',
    ],
    [
      'a placeholder that nobody knows, deep in JSON',
      withChannels({ ...gateway, body: { json: { to: [{ a: '{{address}} {{x}}' }] } } }),
      'channels.0.body.json: "{{x}}" is no placeholder',
    ],
    ['a gateway without a body', withChannels({ ...gateway, body: {} }), 'channels.0.body:'],
    [
      'a header that breaks into lines',
      withChannels({ ...gateway, headers: { a: 'b\r\nc: d' } }),
      'channels.0.headers.a:',
    ],
    [
      'a header that the plugin writes',
      withChannels({ ...gateway, headers: { Host: 'example.org' } }),
      'channels.0.headers.Host:',
    ],
    ['no time for an answer', { outbound: { timeoutMs: 0 } }, 'outbound.timeoutMs:'],
    [
      'deliveries that another process may take while they are sent',
      { deliveries: { ...defaults.deliveries, leaseMs: 60_000 } },
      'deliveries.leaseMs: expected 10 seconds more than outbound.timeoutMs and outbound.mailTimeoutMs',
    ],
    ['timers that are neither on nor off', { timers: 'yes' }, 'timers:'],
  ])('with %s stops the boot, naming the key', (_title, changes, complaint) => {
    expect(() => validateConfiguration({ ...complete, ...changes })).toThrow(complaint);
  });

  it('names every wrong key at once', () => {
    const wrong = { ...complete, language: 'fr', ...withDeadlines({ workingDays: -1 }) };
    expect(() => validateConfiguration(wrong)).toThrow(/language: .*\n.*deadlines\.workingDays: /);
  });
});
