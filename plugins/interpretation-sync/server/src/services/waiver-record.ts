import type { DocumentReference } from '../domain';
import type { DeadlineFollower } from './deadlines';
import type { Actors, Documents, StoredWaiver, Timeline, TimelineEntry, Waivers } from './ports';
import { NOTHING_PUBLISHED } from './standing';

export interface WaiverRecord {
  /** Puts what happened to waivers on the timelines of their policies. */
  write(event: WaiverEvent, waivers: readonly StoredWaiver[], at: Date): Promise<void>;
  /**
   * Ends waivers that have expired, in the open transaction; their clocks go on.
   *
   * @returns how many alerts that raised.
   */
  expire(waivers: readonly StoredWaiver[], at: Date): Promise<number>;
}

type WaiverEvent = Extract<TimelineEntry['event'], `waiver.${string}`>;

interface Dependencies {
  waivers: Waivers;
  documents: Documents;
  deadlineFollower: DeadlineFollower;
  timeline: Timeline;
  actors: Actors;
}

/** The policy of a waiver as it was called when the waiver was granted. */
export function policyOfWaiver(waiver: StoredWaiver, uid: string): DocumentReference {
  const { policyDocumentId: documentId, policyLocale: locale, title } = waiver;
  return { uid, documentId, locale, title };
}

/** What granting, revoking and expiry of waivers have in common. */
export function createWaiverRecord(dependencies: Dependencies): WaiverRecord {
  const { waivers, documents, deadlineFollower, timeline, actors } = dependencies;

  const write: WaiverRecord['write'] = async (event, changed, at) => {
    const actor = actors.current();
    await timeline.append(
      changed.map((waiver) => ({
        at,
        event,
        document: policyOfWaiver(waiver, documents.uidOf('policy')),
        actor,
        params: paramsOf(event, waiver),
      })),
    );
  };

  return {
    write,
    expire: async (expired, at) => {
      await waivers.end(
        expired.map(({ id }) => id),
        at,
      );
      await write('waiver.expired', expired, at);
      const policies = expired.map(({ policyDocumentId }) => policyDocumentId);
      return (await deadlineFollower.follow(policies, NOTHING_PUBLISHED)).raised;
    },
  };
}

function paramsOf(event: WaiverEvent, waiver: StoredWaiver): Record<string, unknown> {
  const { documentId, kind, ground, expiresOn } = waiver;
  const reason = event === 'waiver.revoked' ? waiver.revocationReason : waiver.reason;
  return { waiver: documentId, kind, ground, reason, expiresOn };
}
