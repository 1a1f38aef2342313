import type { Decision, DocumentReference } from '../domain';
import type { Publication } from './publication';
import type { DocumentRow, Documents, Publisher, Side } from './ports';
import type { Target } from './target';
import { referenceOf } from './versions';

export interface SynchronisedRequest {
  policies: readonly string[];
  interpretations: readonly string[];
  locales: readonly string[];
}

export interface SynchronisedResult {
  decision: Decision;
  published: DocumentReference[];
}

export interface SynchronisedPublication {
  /** The drafts, in the same locale, that are linked to what the request names, and not named by it. */
  linkedDrafts(request: SynchronisedRequest): Promise<SynchronisedRequest>;
  /** Judges what one synchronised publication of these documents would do. */
  preview(request: SynchronisedRequest): Promise<{ decision: Decision; drafts: DocumentRow[] }>;
  /**
   * Publishes all documents in one transaction (同步发布), or none.
   *
   * @throws the refusal with all findings.
   */
  publish(request: SynchronisedRequest): Promise<SynchronisedResult>;
}

/** Policies first: an interpretation then finds the public row to which its link leads. */
export function createSynchronisedPublication(
  publication: Publication,
  publisher: Publisher,
  documents: Pick<Documents, 'load'>,
): SynchronisedPublication {
  /** What is public already needs no publication. */
  const draftsLinkedTo = async (
    side: Side,
    request: SynchronisedRequest,
    named: readonly string[],
  ): Promise<string[]> => {
    const rows = await documents.load(side, idsOf(request, side));
    const linked = rows
      .filter(({ isPublic, locale }) => !isPublic && request.locales.includes(locale))
      .flatMap(({ links }) => links.filter((link) => !link.isPublic))
      .map(({ documentId }) => documentId);
    return [...new Set(linked)].filter((documentId) => !named.includes(documentId));
  };

  return {
    linkedDrafts: async (request) => ({
      policies: await draftsLinkedTo('interpretation', request, request.policies),
      interpretations: await draftsLinkedTo('policy', request, request.interpretations),
      locales: request.locales,
    }),
    preview: async (request) => {
      const { decision, drafts } = await publication.preview(targetsOf(request));
      return { decision, drafts };
    },
    publish: async (request) => {
      const assessment = await publication.publish(
        async () => targetsOf(request),
        async (decided) => {
          for (const side of ['policy', 'interpretation'] as const) {
            for (const documentId of idsOf(request, side)) {
              await publisher.publish(side, documentId, request.locales);
            }
          }
          return decided;
        },
      );
      return {
        decision: assessment?.decision ?? { verdict: 'allowed', findings: [] },
        published: assessment?.drafts.map(referenceOf) ?? [],
      };
    },
  };
}

function idsOf(request: SynchronisedRequest, side: Side): string[] {
  return [...new Set(side === 'policy' ? request.policies : request.interpretations)];
}

function targetsOf(request: SynchronisedRequest): Target[] {
  return (['policy', 'interpretation'] as const).flatMap((side) =>
    idsOf(request, side).map((documentId) => ({ side, documentId, locales: request.locales })),
  );
}
