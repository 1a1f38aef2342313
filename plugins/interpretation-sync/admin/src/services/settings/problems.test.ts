import type { DutyRule, Settings } from '../../../../shared/contracts';
import {
  addressProblems,
  alertProblems,
  deadlineProblems,
  dutyProblems,
  sweepProblems,
} from './problems';

const sentences = (problems: { path: string; sentence: string }[]) =>
  problems.map(({ path, sentence }) => `${path}: ${sentence}`);

describe('deadlineProblems', () => {
  const deadlines: Settings['deadlines'] = {
    workingDays: 3,
    closingTime: '24:00',
    backlog: 'record',
    legalBasis: '',
  };
  const days = 'workingDays: settings.deadlines.problem.workingDays';
  const reminder = 'workingDays: settings.deadlines.problem.reminder';
  const time = 'closingTime: settings.deadlines.problem.closingTime';
  const basis = 'legalBasis: settings.deadlines.problem.legalBasis';
  const cases: [typed: Partial<Settings['deadlines']>, expected: string[]][] = [
    [{}, []],
    [{ workingDays: 60 }, []],
    [{ workingDays: 61 }, [days]],
    [{ workingDays: 0 }, [days]],
    [{ workingDays: 2.5 }, [days]],
    [{ workingDays: Number.NaN }, [days]],
    [{ workingDays: 1 }, [reminder]],
    [{ closingTime: '17:30' }, []],
    [{ closingTime: '24:01' }, [time]],
    [{ closingTime: '9:00' }, [time]],
    [{ legalBasis: 'x'.repeat(1_001) }, [basis]],
    [{ workingDays: 0, closingTime: '' }, [days, time]],
  ];
  it.each(cases)('says of %j: %j', (typed, expected) => {
    const reminders = [{ workingDay: 2, at: '09:00' }];
    expect(sentences(deadlineProblems({ ...deadlines, ...typed }, reminders))).toEqual(expected);
  });
});

const alerts: Settings['alerts'] = {
  reminders: [],
  recipients: { started: [], reminder: [], overdue: [], escalation: [], withdrawn: [] },
  escalation: { afterWorkingDays: 2, everyWorkingDays: 3 },
  overdueDelivery: 'next-working-day',
  digest: { enabled: true, at: '08:30' },
};

describe('addressProblems', () => {
  const none = { started: [], reminder: [], overdue: [], escalation: [], withdrawn: [] };
  const cases: [typed: Partial<Settings['addresses']>, expected: string[]][] = [
    [{}, []],
    [{ started: ['a@example.test', 'b@example.test'] }, []],
    [{ started: ['nobody'] }, ['started: settings.addresses.problem.email']],
    [{ reminder: ['a@example.test', ''] }, ['reminder: settings.addresses.problem.email']],
    [
      { overdue: ['a@example.test', 'a@example.test'] },
      ['overdue: settings.addresses.problem.double'],
    ],
    [
      { overdue: Array.from({ length: 21 }, (_, index) => `a${index}@example.test`) },
      ['overdue: settings.addresses.problem.many'],
    ],
  ];
  it.each(cases)('says of %j: %j', (typed, expected) => {
    expect(sentences(addressProblems({ ...none, ...typed }))).toEqual(expected);
  });
});

describe('alertProblems', () => {
  const problems = (reminders: Settings['alerts']['reminders']) =>
    sentences(alertProblems({ ...alerts, reminders }, 3));

  it('names working days of the escalation and a time of the digest that cannot be', () => {
    const escalation = { afterWorkingDays: 0, everyWorkingDays: Number.NaN };
    const digest = { enabled: true, at: '24:00' };
    expect(sentences(alertProblems({ ...alerts, escalation, digest }, 3))).toEqual([
      'escalation.afterWorkingDays: settings.alerts.problem.escalation',
      'escalation.everyWorkingDays: settings.alerts.problem.escalation',
      'digest.at: settings.alerts.problem.digest',
    ]);
  });

  it('takes reminders within the deadline, and none at all', () => {
    expect(problems([{ workingDay: 3, at: '23:59' }])).toEqual([]);
    expect(problems([])).toEqual([]);
  });

  it('names the row whose day lies outside the deadline', () => {
    expect(
      problems([
        { workingDay: 1, at: '09:00' },
        { workingDay: 4, at: '09:00' },
      ]),
    ).toEqual(['reminders.1.workingDay: settings.alerts.problem.workingDay']);
  });

  it('names the row whose time is none', () => {
    expect(problems([{ workingDay: 1, at: '24:00' }])).toEqual([
      'reminders.0.at: settings.alerts.problem.at',
    ]);
  });

  it('names the second of two equal reminders', () => {
    const twice = { workingDay: 2, at: '09:00' };
    expect(problems([twice, twice])).toEqual(['reminders.1.at: settings.alerts.problem.double']);
  });
});

describe('dutyProblems', () => {
  const rule: DutyRule = { nature: null, category: null, importance: null, duty: 'required' };

  const choices = { nature: ['normative'], category: ['letter'], importance: [] };

  it('takes a hundred rows at most', () => {
    expect(dutyProblems({ rules: Array(100).fill(rule) }, choices)).toEqual([]);
    expect(sentences(dutyProblems({ rules: Array(101).fill(rule) }, choices))).toEqual([
      'rules: settings.duty.problem.rows',
    ]);
  });

  it('names a value that the field no longer has', () => {
    const rules = [
      { ...rule, nature: 'normative', category: 'letter', importance: 'anything' },
      { ...rule, nature: 'gone' },
    ];
    expect(sentences(dutyProblems({ rules }, choices))).toEqual([
      'rules.1.nature: settings.duty.problem.unknown',
    ]);
  });
});

describe('sweepProblems', () => {
  it('asks for both expressions', () => {
    expect(sweepProblems({ schedule: '* * * * *', reconciliation: '17 3 * * *' })).toEqual([]);
    expect(sentences(sweepProblems({ schedule: ' ', reconciliation: '' }))).toEqual([
      'schedule: settings.sweep.problem.schedule',
      'reconciliation: settings.sweep.problem.reconciliation',
    ]);
  });
});
