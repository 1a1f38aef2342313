import { isWaived, type PublicStanding } from '../domain';
import { dutyOf } from './duty';
import type { DocumentRow, Instants, LinkRow } from './ports';
import { isSameDocument, publicLinksOf } from './versions';

/** Documents that one unit of work has made public; the public link is taken from their drafts. */
export interface Published {
  policies: readonly DocumentRow[];
  interpretations: readonly DocumentRow[];
}

/** For a unit of work that publishes nothing. */
export const NOTHING_PUBLISHED: Published = { policies: [], interpretations: [] };

/** Rows of one policy in one locale. */
export interface PolicyRows {
  draft: DocumentRow | undefined;
  public: DocumentRow | undefined;
}

/**
 * How a policy stands on the public side.
 *
 * @param linked what the deadline has recorded so far.
 * @param now stands in for the instants of a policy that is not public.
 */
export function standingOf(
  rows: PolicyRows,
  linked: readonly string[],
  published: Published,
  now: Date,
): PublicStanding {
  const row = rows.public ?? rows.draft;
  return {
    presence: presenceOf(rows),
    owesInterpretation: dutyOf(row?.duty ?? null) === 'required',
    isExempt: row?.waiver?.kind === 'exempt' && isWaived(row.waiver, now),
    number: row?.number ?? '',
    disclosedAt: disclosedAtOf(rows.public, now),
    interpretedAt: interpretedAtOf(rows.public),
    officiallyInterpretedAt: officiallyInterpretedAtOf(publicLinksOf(rows.public), published, now),
    linked: linkedAfter(rows, linked, published),
  };
}

function presenceOf(rows: PolicyRows): PublicStanding['presence'] {
  if (rows.public) return 'public';
  return rows.draft ? 'draft' : 'deleted';
}

/**
 * First publication, or the official instant where that is earlier (文件公开之日). Nobody writes the
 * instant of disclosure by hand: it stands, also where the start was moved behind a publication.
 */
export function disclosedAtOf(row: Instants | undefined, now: Date): Date {
  const disclosedAt = row?.disclosedAt ?? row?.publishedAt ?? now;
  const official = row?.officialPublishedAt;
  return official && official < disclosedAt ? official : disclosedAt;
}

/** When the earliest of the public interpretations to which a public row is linked became public. */
export function interpretedAtOf(row: DocumentRow | undefined): Date | null {
  return earliestOf(
    publicLinksOf(row).flatMap(({ disclosedAt, publishedAt }) => disclosedAt ?? publishedAt ?? []),
  );
}

/** An interpretation that was public here before was not linked to this policy then. */
function officiallyInterpretedAtOf(
  links: readonly LinkRow[],
  { interpretations }: Published,
  now: Date,
): Date | null {
  const first = interpretations.filter(
    (draft) => !draft.disclosedAt && links.some((link) => isSameDocument(link, draft)),
  );
  const instants = first.flatMap(({ officialPublishedAt }) => officialPublishedAt ?? []);
  return earliestOf(instants.filter((instant) => instant <= now));
}

function earliestOf(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (earliest, instant) => (earliest && earliest <= instant ? earliest : instant),
    null,
  );
}

function linkedAfter(
  { draft }: PolicyRows,
  linked: readonly string[],
  published: Published,
): string[] {
  if (!draft) return [...linked];
  const publishedPolicy = published.policies.find((row) => isSameDocument(row, draft));
  if (publishedPolicy) return publishedPolicy.links.map(({ documentId }) => documentId);
  const after = new Set(linked);
  for (const interpretation of published.interpretations) {
    if (interpretation.locale !== draft.locale) continue;
    if (interpretation.links.some((policy) => isSameDocument(policy, draft))) {
      after.add(interpretation.documentId);
    } else {
      after.delete(interpretation.documentId);
    }
  }
  return [...after];
}
