import type { PaginationMeta, TimelineEntryAnswer } from '../../../shared/contracts';
import type { DocumentReference } from '../domain';
import type { StoredTimelineEntry, Timeline } from './ports';

export interface TimelineReader {
  /** What happened to one document (全程留痕): a policy's deadline, alerts and waivers too. */
  page(
    document: DocumentReference,
    asked: { page: number; pageSize: number },
  ): Promise<{ data: TimelineEntryAnswer[]; meta: PaginationMeta }>;
}

export function createTimelineReader(timeline: Pick<Timeline, 'ofDocument'>): TimelineReader {
  return {
    page: async (document, { page, pageSize }) => {
      const { entries, total } = await timeline.ofDocument(document, { page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: entries.map(timelineEntryOf),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },
  };
}

/** What an entry looks like to a reader. */
export function timelineEntryOf(entry: StoredTimelineEntry): TimelineEntryAnswer {
  const { at, lastAt, count, event, actor, params } = entry;
  return {
    at: at.toISOString(),
    lastAt: lastAt.toISOString(),
    count,
    event,
    actor: actor.name,
    params,
  };
}
