import type { RemovalAnswer, RemovalEffect } from '../../../shared/contracts';
import type { Deadline, DocumentReference } from '../domain';
import type { Deadlines, DocumentRow } from './ports';
import type { Publication } from './publication';
import { isTargeted, type Target } from './target';
import { isSameDocument, referenceOf } from './versions';

export interface RemovalPreview {
  /** Says what follows when these documents are taken down or deleted together; writes nothing. */
  read(targets: readonly Target[]): Promise<RemovalAnswer>;
}

interface Dependencies {
  publication: Pick<Publication, 'previewRemoval'>;
  deadlines: Pick<Deadlines, 'ofPolicies'>;
}

export function createRemovalPreview({ publication, deadlines }: Dependencies): RemovalPreview {
  return {
    read: async (targets) => {
      const { decision, takenDown, leftWithoutInterpretation } =
        await publication.previewRemoval(targets);
      const policies = takenDown.filter(({ side }) => side === 'policy');
      const left = leftWithoutInterpretation.filter(
        (policy) => !policies.some((row) => isSameDocument(row, policy)),
      );
      const clocks = await deadlines.ofPolicies(
        [...left, ...policies].map(({ documentId }) => documentId),
      );
      const clockOf = (policy: DocumentReference) =>
        clocks.find(({ policyDocumentId: documentId, locale }) =>
          isSameDocument({ documentId, locale }, policy),
        );
      return {
        decision,
        public: takenDown.map(referenceOf),
        effects: [
          ...left.map((policy) => ({ policy, effect: effectOnLeft(clockOf(policy)) })),
          ...policies
            .filter((row) => isRunning(clockOf(row)))
            .map((row) => ({ policy: referenceOf(row), effect: 'closes' as const })),
        ],
        staying: stayingOf(policies, targets),
      };
    },
  };
}

function effectOnLeft(clock: Deadline | undefined): RemovalEffect {
  return isRunning(clock) ? 'reopens' : 'uninterpreted';
}

function isRunning(clock: Deadline | undefined): boolean {
  return clock !== undefined && !clock.historical && clock.closedAt === null;
}

/** Each once, however many of the policies it explains. */
function stayingOf(policies: readonly DocumentRow[], targets: readonly Target[]) {
  const links = policies
    .flatMap((policy) => policy.links)
    .filter((link) => link.isPublic && !isTargeted({ ...link, side: 'interpretation' }, targets));
  return links
    .filter((link, index) => links.findIndex((other) => isSameDocument(other, link)) === index)
    .map(referenceOf);
}
