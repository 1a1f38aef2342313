import type { DeadlineMoveAnswer, PaginationMeta } from '../../../shared/contracts';
import type { AlertRules, DeadlineRules } from '../domain';
import type { DeadlineMove, DeadlineMover } from './deadline-mover';
import type { Documents } from './ports';

export interface MovePreview {
  /** One page of the running deadlines that these rules would move, and how many there are. */
  page(
    rules: DeadlineRules & AlertRules,
    page: number,
    pageSize: number,
  ): Promise<{ items: DeadlineMoveAnswer[] } & PaginationMeta>;
}

interface Dependencies {
  deadlineMover: DeadlineMover;
  documents: Documents;
}

export function createMovePreview({ deadlineMover, documents }: Dependencies): MovePreview {
  return {
    page: async (rules, page, pageSize) => {
      const from = (page - 1) * pageSize;
      const shown: DeadlineMove[] = [];
      let total = 0;
      await deadlineMover.eachMoving(rules, (moves) => {
        shown.push(...moves.slice(Math.max(0, from - total), Math.max(0, from + pageSize - total)));
        total += moves.length;
      });
      const titles = await documents.titlesOfPolicies(
        shown.map(({ deadline }) => deadline.policyDocumentId),
      );
      const uid = documents.uidOf('policy');
      const items = shown.map(({ deadline, schedule }) => {
        const { documentId: id, policyDocumentId: documentId, locale } = deadline;
        const title = titles.get(`${documentId}:${locale}`) ?? '';
        return {
          id,
          policy: { uid, documentId, locale, title },
          before: dueOf(deadline),
          after: dueOf(schedule),
        };
      });
      const pageCount = Math.ceil(total / pageSize);
      return { items, pagination: { page, pageSize, pageCount, total } };
    },
  };
}

function dueOf({ dueOn, dueAt, provisional }: DeadlineMove['schedule']) {
  return { dueOn, dueAt: dueAt.toISOString(), provisional };
}
