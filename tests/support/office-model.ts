import { DEFAULT_LOCALE, type Side } from './documents';
import type { Intended, PublishedLinks } from './gate-oracle';
import type { DocumentState, OfficeState } from './office-state';
import { isInForce, waivedPolicies, type GrantedWaivers } from './office-waivers';

/** What must come of the public side, kept beside the tables by rules of its own. */
export interface OfficeModel {
  /** Public links as `policy interpretation locale`. */
  publicLinks: Set<string>;
  /** With which interpretations a policy was last published by either side, drafts included. */
  memory: Map<string, Set<string>>;
  /** First start of the clock of each policy, and of each number. */
  starts: Map<string, number>;
  waivers: GrantedWaivers;
}

export const createModel = (): OfficeModel => ({
  publicLinks: new Set(),
  memory: new Map(),
  starts: new Map(),
  waivers: new Map(),
});

export const memoryOf = ({ memory }: OfficeModel, { documents }: OfficeState): PublishedLinks => {
  const existing = new Set(documents.map(({ documentId }) => documentId));
  return new Map(
    [...memory].map(([policy, links]) => [
      policy,
      new Set([...links].filter((documentId) => existing.has(documentId))),
    ]),
  );
};

const ends = (side: Side, own: string, counterpart: string): [string, string] =>
  side === 'policy' ? [own, counterpart] : [counterpart, own];

const find = ({ documents }: OfficeState, { side, documentId, locale }: Intended) =>
  documents.find(
    (other) => other.side === side && other.documentId === documentId && other.locale === locale,
  );

const dropLinksOf = (model: OfficeModel, { side, documentId, locale }: Intended): void => {
  for (const link of model.publicLinks) {
    const [policy, interpretation, linkLocale] = link.split(' ');
    const own = side === 'policy' ? policy : interpretation;
    if (own === documentId && linkLocale === locale) model.publicLinks.delete(link);
  }
};

/** Each publication takes the links of its draft: to what is public, and drops all others. */
export const notePublished = (
  model: OfficeModel,
  published: readonly Intended[],
  drafts: OfficeState,
  after: OfficeState,
): void => {
  for (const document of published) {
    const { side, documentId, locale } = document;
    const links = find(drafts, document)?.drafts[0]?.links ?? [];
    if (locale === DEFAULT_LOCALE) remember(model, side, documentId, links);
    dropLinksOf(model, document);
    for (const counterpart of links) {
      const otherSide = side === 'policy' ? 'interpretation' : 'policy';
      const other = find(after, { side: otherSide, documentId: counterpart, locale });
      if (!other || other.published.length === 0) continue;
      model.publicLinks.add([...ends(side, documentId, counterpart), locale].join(' '));
    }
  }
};

/**
 * A policy remembers the interpretations that it was published with, and those published with it,
 * until one of them is published again without it and takes a public link away.
 */
const remember = (
  { memory, publicLinks }: OfficeModel,
  side: Side,
  documentId: string,
  links: readonly string[],
): void => {
  if (side === 'policy') {
    memory.set(documentId, new Set(links));
    return;
  }
  for (const policy of links) {
    memory.set(policy, new Set([...(memory.get(policy) ?? []), documentId]));
  }
  for (const [policy, known] of memory) {
    const isTakenAway = publicLinks.has([policy, documentId, DEFAULT_LOCALE].join(' '));
    if (isTakenAway && !links.includes(policy)) known.delete(documentId);
  }
};

/** What is public no more has no public links. */
export const noteTakenDown = (model: OfficeModel, after: OfficeState): void => {
  for (const link of model.publicLinks) {
    const [policy = '', interpretation = '', locale = ''] = link.split(' ');
    const isPublic = (side: Side, documentId: string) =>
      (find(after, { side, documentId, locale })?.published.length ?? 0) > 0;
    if (isPublic('policy', policy) && isPublic('interpretation', interpretation)) continue;
    model.publicLinks.delete(link);
  }
};

const publicLinksIn = ({ documents }: OfficeState): string[] =>
  documents
    .filter(({ side }) => side === 'policy')
    .flatMap(({ documentId, locale, published }: DocumentState) =>
      (published[0]?.links ?? []).map((link) => `${documentId} ${link} ${locale}`),
    )
    .sort();

const waiverFaults = (model: OfficeModel, { waivers }: OfficeState, now: number): string[] => {
  const present = waivers.filter(({ isEnded }) => !isEnded);
  const expected = [...waivedPolicies(model.waivers, now)].sort();
  const found = present
    .filter((waiver) => isInForce(waiver, now))
    .map(({ policy }) => policy)
    .sort();
  const twice = present.length - new Set(present.map(({ policy }) => policy)).size;
  return [
    ...(JSON.stringify(expected) === JSON.stringify(found)
      ? []
      : [`waivers are in force for ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`]),
    ...(twice > 0 ? ['a policy has two waivers that nothing has ended'] : []),
  ];
};

/** Public links other than those of the last publications, moved starts, and strange waivers. */
export const departuresFromModel = (
  model: OfficeModel,
  office: OfficeState,
  now: number,
): string[] => {
  const faults: string[] = waiverFaults(model, office, now);
  const expected = [...model.publicLinks].sort();
  const found = publicLinksIn(office);
  if (JSON.stringify(expected) !== JSON.stringify(found)) {
    faults.push(`public links are ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  }
  for (const { policy, number, startedAt } of office.deadlines) {
    for (const key of [policy, ...(number === '' ? [] : [number])]) {
      const first = model.starts.get(key) ?? startedAt;
      model.starts.set(key, first);
      if (first !== startedAt) faults.push(`the clock of ${key} moved`);
    }
  }
  return faults;
};

/** After a sweep, no waiver that has expired waits to be ended. */
export const waitingWaivers = ({ waivers }: OfficeState, now: number): string[] =>
  waivers
    .filter((waiver) => !waiver.isEnded && !isInForce(waiver, now))
    .map(({ policy }) => `the waiver of ${policy} has expired and was not ended`);

/** After a sweep, every alert that is due by now has been raised in the present cycle. */
export const missingAlerts = ({ deadlines, alerts }: OfficeState, now: number): string[] =>
  deadlines.flatMap(({ id, policy, metAt, closedAt, historical, cycle, openedAt, dueAt }) => {
    if (metAt !== null || closedAt !== null || historical) return [];
    const levels = alerts
      .filter((alert) => alert.deadlineId === id && alert.cycle === cycle)
      .map(({ level }) => level);
    const isAlarmed = levels.includes('overdue') || levels.includes('withdrawn');
    const missing: string[] = [];
    if (now >= dueAt && !isAlarmed) missing.push(`${policy} is overdue without an alert`);
    if (openedAt < dueAt && !levels.includes('started')) {
      missing.push(`${policy} is counted without the notice that it is`);
    }
    return missing;
  });
