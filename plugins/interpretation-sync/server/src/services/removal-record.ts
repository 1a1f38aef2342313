import type { Actors, Clock, DocumentRow, Reasons, Timeline } from './ports';
import { referenceOf } from './versions';

/** How something public comes down (撤下). */
export type Removal = 'unpublish' | 'delete';

export interface RemovalRecord {
  /** Puts on the timeline that these public versions came down, by whom and why. */
  write(action: Removal, rows: readonly DocumentRow[]): Promise<void>;
}

interface Dependencies {
  timeline: Pick<Timeline, 'append'>;
  actors: Actors;
  reasons: Reasons;
  clock: Clock;
}

export function createRemovalRecord({
  timeline,
  actors,
  reasons,
  clock,
}: Dependencies): RemovalRecord {
  return {
    write: async (action, rows) => {
      if (rows.length === 0) return;
      const at = clock.now();
      const actor = actors.current();
      const params = { action, reason: reasons.current() };
      await timeline.append(
        rows.map((row) => ({
          at,
          event: 'document.taken-down' as const,
          document: referenceOf(row),
          actor,
          params,
        })),
      );
    },
  };
}
