import { judgeAnew, type AlertRules, type DeadlineRules } from '../domain';
import type { DeadlineMover } from './deadline-mover';
import type { Clock, Deadlines, Documents, Refusals } from './ports';
import type { Publication } from './publication';
import { interpretedAtOf } from './standing';

export interface StartMover {
  /**
   * Lets the clocks of a policy begin at its official instant, earlier or later, and stores that
   * instant on all its versions, so that whatever starts a clock anew starts it there.
   *
   * @param id one of the clocks; when a policy became public doesn't differ per locale.
   * @throws the refusal where the clock is unknown or the instant lies ahead.
   */
  move(id: string, officialPublishedAt: Date, reason: string): Promise<void>;
}

interface Dependencies {
  deadlines: Deadlines;
  documents: Documents;
  deadlineMover: DeadlineMover;
  publication: Pick<Publication, 'write'>;
  refusals: Refusals;
  clock: Clock;
  rules: () => DeadlineRules & AlertRules;
}

export function createStartMover(dependencies: Dependencies): StartMover {
  const { deadlines, documents, deadlineMover, publication, refusals, clock } = dependencies;

  return {
    move: (id, officialPublishedAt, reason) =>
      publication.write(async () => {
        const now = clock.now();
        const rules = dependencies.rules();
        const asked = await deadlines.byDocumentId(id);
        if (!asked) throw refusals.notFound('deadline-not-found', { id });
        const { policyDocumentId } = asked;
        const rows = await documents.load('policy', [policyDocumentId]);
        if (officialPublishedAt > now) {
          const row = rows.find(({ locale }) => locale === asked.locale);
          const title = row?.title ?? asked.number;
          throw refusals.unfit('officialPublishedAt', 'start-ahead', { title });
        }
        const schedule = rules.schedule(officialPublishedAt);
        const moves = (await deadlines.ofPolicies([policyDocumentId], true)).map((deadline) => {
          const row = rows.find(({ isPublic, locale }) => isPublic && locale === deadline.locale);
          const interpretedAt = interpretedAtOf(row);
          const judged = judgeAnew(deadline, officialPublishedAt, interpretedAt, rules, now);
          return { deadline: { ...deadline, ...judged }, schedule };
        });
        const historical = rules.isHistorical(officialPublishedAt);
        await deadlineMover.move(moves, rules, { reason, historical });
        await documents.moveDisclosure('policy', policyDocumentId, officialPublishedAt);
      }),
  };
}
