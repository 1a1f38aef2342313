import {
  decide,
  type Candidate,
  type Decision,
  type DocumentReference,
  type GateRules,
  type Version,
} from '../domain';
import type { Clock, Deadlines, DocumentRow, Documents, Refusals } from './ports';
import { policiesLeftWithoutInterpretation } from './left-without-interpretation';
import type { EnforcedLocales } from './locales';
import { isMisspelt, isTargeted, type Target } from './target';
import { isSameDocument, versionOf } from './versions';

/** What a write did or would do to the public side. */
export interface Assessment {
  decision: Decision;
  /** Rows of the targets as they stood before the write. */
  rows: DocumentRow[];
  /** Drafts that become public. */
  drafts: DocumentRow[];
  /** Public versions that come down. */
  takenDown: DocumentRow[];
  /** Public policies that lose their last public interpretation. */
  leftWithoutInterpretation: DocumentReference[];
}

export interface Gate {
  /** Judges publication of all targets together, by the rules in force unless others are given. */
  assessPublication(targets: readonly Target[], rules?: GateRules): Promise<Assessment>;
  /** Judges taking down or deleting; refuses only where `protectLinks` blocks. */
  assessRemoval(targets: readonly Target[]): Promise<Assessment>;
}

type Link = DocumentReference & { isPublic: boolean };

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  clock: Clock;
  rules: () => GateRules;
  enforcedLocales: () => Promise<EnforcedLocales>;
  refusals: Pick<Refusals, 'notFound'>;
}

/** Loads the facts of a write, under the lock, and lets the domain decide. */
export function createGate(dependencies: Dependencies): Gate {
  const { documents, rules, refusals } = dependencies;

  const load = async (targets: readonly Target[]): Promise<DocumentRow[]> => {
    const rows: DocumentRow[] = [];
    for (const side of ['policy', 'interpretation'] as const) {
      const ids = targets
        .filter((target) => target.side === side)
        .map(({ documentId }) => documentId);
      if (ids.length > 0) rows.push(...(await documents.load(side, ids)));
    }
    const misspelt = targets.find((target) => rows.some((row) => isMisspelt(row, target)));
    if (misspelt) {
      const { side, documentId } = misspelt;
      const uid = documents.uidOf(side);
      throw refusals.notFound('document-not-found', { uid, documentId });
    }
    return rows;
  };

  return {
    assessPublication: async (targets, given = rules()) => {
      const rows = await load(targets);
      const drafts = rows.filter((row) => !row.isPublic && isTargeted(row, targets));
      const candidates = await candidatesOf(drafts, rows, dependencies);
      const leftWithoutInterpretation = await policiesLeftWithoutInterpretation(
        rows,
        drafts,
        targets,
        documents,
      );
      return {
        decision: decide({ candidates, leftWithoutInterpretation }, given),
        rows,
        drafts,
        takenDown: [],
        leftWithoutInterpretation,
      };
    },
    assessRemoval: async (targets) => {
      const rows = await load(targets);
      const leftWithoutInterpretation = await policiesLeftWithoutInterpretation(
        rows,
        [],
        targets,
        documents,
      );
      return {
        decision: decide({ candidates: [], leftWithoutInterpretation }, rules()),
        rows,
        drafts: [],
        takenDown: rows.filter((row) => row.isPublic && isTargeted(row, targets)),
        leftWithoutInterpretation,
      };
    },
  };
}

async function candidatesOf(
  drafts: readonly DocumentRow[],
  rows: readonly DocumentRow[],
  { documents, deadlines, clock, enforcedLocales }: Dependencies,
): Promise<Candidate[]> {
  const enforced = await enforcedLocales();
  const now = clock.now();
  const pairs = drafts.map((draft) => ({ draft, current: publicRowOf(draft, rows) }));
  const interpretationRows = pairs
    .flatMap(({ draft, current }) => [draft, current])
    .filter((row) => row?.side === 'interpretation' && !row.links.some((link) => link.isPublic))
    .flatMap((row) => row?.rowId ?? []);
  const external = await externalCounts(interpretationRows, documents);
  const lastLinked = await linkedAtLastPublication(pairs, { documents, deadlines });
  const version = (row: DocumentRow, links: readonly Link[] = row.links) =>
    versionOf(row, {
      links: links.length > 0 ? links : linksOfOriginal(row, rows, enforced),
      externalPolicyCount: external.get(row.rowId) ?? 0,
      now,
    });

  const direct = pairs.map(({ draft, current }) => ({
    proposed: version(draft),
    current: current
      ? version(current, [...current.links, ...lastLinked(draft), ...takenDown(draft, current)])
      : null,
  }));
  return [...direct, ...siblingsOf(drafts, rows, version)];
}

/**
 * A translation owes nothing of its own: without links in its language it stands on those of the
 * document that it translates, in a locale in which the rule is enforced.
 */
function linksOfOriginal(
  row: DocumentRow,
  rows: readonly DocumentRow[],
  enforced: EnforcedLocales,
): Link[] {
  if (enforced.includes(row.locale)) return [];
  const original = rows.find(
    (other) =>
      !other.isPublic &&
      other.side === row.side &&
      other.documentId === row.documentId &&
      enforced.includes(other.locale),
  );
  return original?.links ?? [];
}

/**
 * The public version of an interpretation all of whose policies were taken down has no link left: it
 * explains what is not public, as its next version does, and may be corrected all the same.
 */
function takenDown(draft: DocumentRow, current: DocumentRow): Link[] {
  if (current.side === 'policy' || current.links.length > 0) return [];
  return draft.links.map((link) => ({ ...link, isPublic: false }));
}

/** Public rows in other locales take over duty and form, which don't differ per locale. */
function siblingsOf(
  drafts: readonly DocumentRow[],
  rows: readonly DocumentRow[],
  version: (row: DocumentRow, links: readonly Link[]) => Version,
): Candidate[] {
  return rows
    .filter((row) => row.isPublic && !drafts.some((draft) => isSameDocument(draft, row)))
    .flatMap((row) => {
      const source = drafts.find(
        (draft) => draft.documentId === row.documentId && draft.side === row.side,
      );
      if (!source || (source.duty === row.duty && source.form === row.form)) return [];
      const draftOfRow = rows.find(
        (other) => !other.isPublic && isSameDocument(other, row) && other.side === row.side,
      );
      const links = draftOfRow ? [...row.links, ...draftOfRow.links] : row.links;
      return [
        {
          proposed: version({ ...row, duty: source.duty, form: source.form }, links),
          current: version(row, links),
        },
      ];
    });
}

function publicRowOf(draft: DocumentRow, rows: readonly DocumentRow[]): DocumentRow | undefined {
  return rows.find((row) => row.isPublic && row.side === draft.side && isSameDocument(row, draft));
}

async function externalCounts(
  rowIds: number[],
  documents: Documents,
): Promise<Map<number, number>> {
  return rowIds.length === 0 ? new Map() : documents.countExternalPolicies(rowIds);
}

/**
 * The public version of a policy counts as linked to the drafts that it was published with: Strapi
 * drops such links from the public row, but the gate accepted the policy because of them.
 */
async function linkedAtLastPublication(
  pairs: readonly { draft: DocumentRow; current: DocumentRow | undefined }[],
  { documents, deadlines }: Pick<Dependencies, 'documents' | 'deadlines'>,
): Promise<(draft: DocumentRow) => Link[]> {
  const unlinked = pairs.filter(
    ({ draft, current }) => draft.side === 'policy' && current && draft.links.length === 0,
  );
  if (unlinked.length === 0) return () => [];
  const clocks = await deadlines.ofPolicies(unlinked.map(({ draft }) => draft.documentId));
  const existing = await documents.existing(
    'interpretation',
    clocks.flatMap(({ linked }) => linked),
  );
  return (draft) => {
    const clock = clocks.find(
      ({ policyDocumentId, locale }) =>
        policyDocumentId === draft.documentId && locale === draft.locale,
    );
    return (clock?.linked ?? [])
      .filter((documentId) => existing.has(documentId))
      .map((documentId) => ({
        uid: documents.uidOf('interpretation'),
        documentId,
        locale: draft.locale,
        title: '',
        isPublic: false,
      }));
  };
}
