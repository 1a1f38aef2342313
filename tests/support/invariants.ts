import { DEFAULT_LOCALE } from './documents';
import type { DeadlineState, DocumentState, OfficeState } from './office-state';

const nameOf = ({ side, documentId, locale }: DocumentState): string =>
  `${side} ${documentId} ${locale}`;

const duplicateRows = ({ documents }: OfficeState): string[] =>
  documents.flatMap((document) => [
    ...(document.published.length > 1
      ? [`${nameOf(document)} has ${document.published.length} published rows`]
      : []),
    ...(document.drafts.length > 1
      ? [`${nameOf(document)} has ${document.drafts.length} drafts`]
      : []),
  ]);

/** Policies by the `exempt` waiver that they have: in force, or expired and not yet ended. */
interface WaiverStanding {
  exempt: ReadonlySet<string>;
  lapsed: ReadonlySet<string>;
}

const lapsedIn = ({ waivers }: OfficeState, exempt: ReadonlySet<string>): Set<string> =>
  new Set(
    waivers
      .filter(({ policy, kind, isEnded }) => kind === 'exempt' && !isEnded && !exempt.has(policy))
      .map(({ policy }) => policy),
  );

/** Whether a policy owes an interpretation to readers now: it is public, and duty demands one. */
const owes = (document: DocumentState): boolean =>
  document.published.length > 0 && !['recommended', 'not-required'].includes(dutyOf(document));

const dutyOf = ({ published }: DocumentState): string => published[0]?.duty ?? '';

const faultsOfPolicy = (
  policy: DocumentState,
  clocks: readonly DeadlineState[],
  waivers: WaiverStanding,
): string[] => {
  const name = nameOf(policy);
  if (!owes(policy)) {
    return clocks.some(({ closedAt, closedReason }) => !closedAt || closedReason === 'waived')
      ? [`${name} owes nothing to readers and has a deadline that runs or is waived`]
      : [];
  }
  const [clock] = clocks;
  if (!clock || clocks.length !== 1) return [`${name} has ${clocks.length} deadlines`];
  const isWaived = clock.closedReason === 'waived';
  if (clock.closedAt !== null && !isWaived) return [`${name} is public and its deadline is closed`];
  // What has expired holds the clock until a sweep, or somebody's work, comes by.
  if (
    !waivers.lapsed.has(policy.documentId) &&
    isWaived !== waivers.exempt.has(policy.documentId)
  ) {
    return [`${name} is ${isWaived ? 'waived without' : 'not waived under'} a waiver`];
  }
  const isInterpreted = policy.published.some(({ links }) => links.length > 0);
  if (isInterpreted === (clock.metAt !== null)) return [];
  return [
    isInterpreted
      ? `${name} is interpreted and its deadline is open`
      : `${name} is not interpreted and its deadline is met`,
  ];
};

/** What doesn't differ per locale is the same in all rows of one status. */
const localeFaults = ({ documents }: OfficeState): string[] =>
  documents.flatMap((document) =>
    documents
      .filter((other) => other.side === document.side && other.documentId === document.documentId)
      .flatMap((other) =>
        (['drafts', 'published'] as const)
          .filter((status) => {
            const [own] = document[status];
            const [others] = other[status];
            return own && others && (own.duty !== others.duty || own.form !== others.form);
          })
          .map((status) => `${nameOf(document)} differs from ${other.locale} (${status})`),
      ),
  );

const deadlineFaults = (
  { documents, deadlines }: OfficeState,
  waivers: WaiverStanding,
): string[] => {
  const policies = documents.filter(
    ({ side, locale }) => side === 'policy' && locale === DEFAULT_LOCALE,
  );
  const faults = policies.flatMap((policy) =>
    faultsOfPolicy(
      policy,
      deadlines.filter((clock) => clock.policy === policy.documentId),
      waivers,
    ),
  );
  for (const clock of deadlines) {
    if (clock.locale !== DEFAULT_LOCALE) faults.push(`a deadline in locale ${clock.locale}`);
    const exists = policies.some(({ documentId }) => documentId === clock.policy);
    if (!exists && clock.closedAt === null) {
      faults.push(`policy ${clock.policy} is gone and its deadline runs`);
    }
  }
  return faults;
};

const alertFaults = ({ deadlines, alerts }: OfficeState): string[] => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const alert of alerts) {
    if (seen.has(alert.key)) faults.push(`alert "${alert.key}" was raised twice`);
    seen.add(alert.key);
    const clock = deadlines.find(({ id }) => id === alert.deadlineId);
    if (!clock) faults.push(`alert "${alert.key}" has no deadline`);
    else if (clock.historical) faults.push(`alert "${alert.key}" is about a historical policy`);
    else if (alert.isOpen && clock.metAt !== null) {
      faults.push(`alert "${alert.key}" is open and its deadline is met`);
    } else if (alert.isOpen && clock.closedAt !== null) {
      faults.push(`alert "${alert.key}" is open and its deadline is closed`);
    }
  }
  return faults;
};

/**
 * What must hold whenever nobody is writing: one published row per document and locale, links only
 * from draft to draft and from public to public, locales in line, one deadline per public policy that owes an
 * interpretation, open exactly while no linked interpretation is public, waived exactly under an
 * `exempt` waiver, alerts raised once and ended with their deadline. Returns what is broken, in words.
 *
 * @param exempt policies that have such a waiver in force.
 */
export const brokenInvariants = (
  office: OfficeState,
  exempt: ReadonlySet<string> = new Set(),
): string[] => [
  ...duplicateRows(office),
  ...office.crookedLinks,
  ...localeFaults(office),
  ...deadlineFaults(office, { exempt, lapsed: lapsedIn(office, exempt) }),
  ...alertFaults(office),
];
