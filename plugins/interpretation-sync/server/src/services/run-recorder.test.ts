import type { RunRecords } from './ports';
import { createRunRecorder } from './run-recorder';

const now = new Date('2026-03-02T02:00:00Z');
const clock = { now: () => now };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Keeps what is written, in order. */
const createRecords = (started: RunRecords['started'] = () => Promise.resolve()) => {
  const written: string[] = [];
  const records: RunRecords = {
    started: async (work, at) => {
      await started(work, at);
      written.push(`${work} started`);
    },
    succeeded: async (work, _at, counts) => {
      written.push(`${work} succeeded ${JSON.stringify(counts)}`);
    },
    failed: async (work, _at, error) => {
      written.push(`${work} failed ${error}`);
    },
    all: async () => [],
  };
  return { written, recorder: createRunRecorder(records, clock, log) };
};

describe('The record of a run', () => {
  it('tells that it has begun, that it has ended, and what it counted', async () => {
    const { written, recorder } = createRecords();
    expect(await recorder.record('sweep', async () => ({ raised: 2 }))).toEqual({ raised: 2 });
    expect(written).toEqual(['sweep started', 'sweep succeeded {"raised":2}']);
  });

  it('tells why it failed, and hides the failure from nobody', async () => {
    const { written, recorder } = createRecords();
    const run = () => Promise.reject(new Error('no database'));
    await expect(recorder.record('sweep', run)).rejects.toThrow('no database');
    expect(written).toEqual(['sweep started', 'sweep failed Error: no database']);
  });

  it('tells of no end where it was cut short', async () => {
    const { written, recorder } = createRecords();
    expect(await recorder.record('reconciliation', async () => null)).toBeNull();
    expect(written).toEqual(['reconciliation started']);
  });

  it('that can not be kept keeps nothing from running', async () => {
    const { recorder } = createRecords(() => Promise.reject(new Error('no database')));
    expect(await recorder.record('sweep', async () => ({ raised: 1 }))).toEqual({ raised: 1 });
  });
});
