import { healthReasons, type HealthFacts } from './health';

const now = new Date('2026-03-02T02:00:00Z');
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
const ticked = (since: number, nextSince: number) => ({
  at: minutesAgo(since),
  next: minutesAgo(nextSince),
});

const sweep = {
  work: 'sweep',
  succeededAt: minutesAgo(1),
  isFailing: false,
  periodMs: MINUTE_MS,
  tick: null,
} as const;
const reconciliation = {
  work: 'reconciliation',
  succeededAt: minutesAgo(7 * 60),
  isFailing: false,
  periodMs: 24 * 60 * MINUTE_MS,
  tick: null,
} as const;
const well: HealthFacts = {
  runs: [sweep, reconciliation],
  deliveries: { failed: 0, dueSince: null },
  coverage: { to: '2026-12-24' },
  today: '2026-03-02',
};
const withRuns = (...runs: HealthFacts['runs'][number][]): HealthFacts => ({ ...well, runs });
const withDeliveries = (failed: number, dueSince: Date | null): HealthFacts => ({
  ...well,
  deliveries: { failed, dueSince },
});

describe('an operator', () => {
  test.each<[string, HealthFacts, string[]]>([
    ['has nothing to look at where all runs', well, []],
    ['looks at a sweep that never ran', withRuns({ ...sweep, succeededAt: null }), ['sweep-late']],
    ['waits a while for a late sweep', withRuns({ ...sweep, succeededAt: minutesAgo(11) }), []],
    ['then looks at it', withRuns({ ...sweep, succeededAt: minutesAgo(12) }), ['sweep-late']],
    ['looks at a sweep that fails', withRuns({ ...sweep, isFailing: true }), ['sweep-failed']],
    [
      'gives what runs once a day its day',
      withRuns({ ...reconciliation, succeededAt: minutesAgo(24 * 60 + 10) }),
      [],
    ],
    [
      'and no more',
      withRuns({ ...reconciliation, succeededAt: minutesAgo(24 * 60 + 11) }),
      ['reconciliation-late'],
    ],
    [
      'leaves a sweep alone that rests over the weekend',
      withRuns({ ...sweep, succeededAt: minutesAgo(2_880), tick: ticked(2_880, -60) }),
      [],
    ],
    [
      'looks at one whose next tick nobody acted on',
      withRuns({ ...sweep, succeededAt: minutesAgo(2_880), tick: ticked(2_880, 11) }),
      ['sweep-late'],
    ],
    [
      'gives a run over everything its time',
      withRuns({ ...sweep, succeededAt: minutesAgo(2_880), tick: ticked(60, -60) }),
      [],
    ],
    [
      'looks at one that does not come to its end',
      withRuns({ ...sweep, succeededAt: minutesAgo(2_880), tick: ticked(61, -60) }),
      ['sweep-late'],
    ],
    ['looks at deliveries that were given up', withDeliveries(1, null), ['deliveries-failed']],
    ['waits a while for an attempt that is due', withDeliveries(0, minutesAgo(10)), []],
    [
      'looks at deliveries that nobody tries',
      withDeliveries(0, minutesAgo(11)),
      ['deliveries-late'],
    ],
    ['has time while notices reach two weeks ahead', { ...well, today: '2026-12-09' }, []],
    ['looks for the next notice then', { ...well, today: '2026-12-10' }, ['calendar-ends']],
    ['all the more when there is none', { ...well, today: '2027-01-04' }, ['calendar-ends']],
    [
      'is told everything, the worst first',
      {
        ...withRuns(reconciliation, { ...sweep, succeededAt: null, isFailing: true }),
        deliveries: { failed: 2, dueSince: minutesAgo(60) },
      },
      ['sweep-failed', 'sweep-late', 'deliveries-failed', 'deliveries-late'],
    ],
  ])('%s', (_title, facts, reasons) => {
    expect(healthReasons(facts, now)).toEqual(reasons);
  });
});
