import type { Clock, Log, RunRecords, WorkName } from './ports';

export interface RunRecorder {
  /**
   * Does the work and keeps when it ran and how it ended, which decides nothing. Work that was cut
   * short, and counts null, has not ended.
   */
  record<Counts extends object | null>(work: WorkName, run: () => Promise<Counts>): Promise<Counts>;
}

/** Tells operators whether periodic work runs, whichever instance does it. */
export function createRunRecorder(runs: RunRecords, clock: Clock, log: Log): RunRecorder {
  /** That a run can't be recorded must not keep it from running. */
  const keep = async (work: WorkName, writing: Promise<void>): Promise<void> => {
    try {
      await writing;
    } catch (error) {
      log.warn('run.unrecorded', { work, error: String(error) });
    }
  };

  return {
    record: async (work, run) => {
      await keep(work, runs.started(work, clock.now()));
      try {
        const counts = await run();
        if (counts) await keep(work, runs.succeeded(work, clock.now(), counts));
        return counts;
      } catch (error) {
        await keep(work, runs.failed(work, clock.now(), String(error)));
        throw error;
      }
    },
  };
}
