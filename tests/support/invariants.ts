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

/** Whether a policy owes an interpretation to readers now: it is public, and duty demands one. */
const owes = (document: DocumentState): boolean =>
  document.published.length > 0 && !['recommended', 'not-required'].includes(dutyOf(document));

const dutyOf = ({ published }: DocumentState): string => published[0]?.duty ?? '';

const faultsOfPolicy = (policy: DocumentState, clocks: readonly DeadlineState[]): string[] => {
  const name = nameOf(policy);
  if (!owes(policy)) {
    return clocks.some(({ closedAt }) => closedAt === null)
      ? [`${name} owes nothing to readers and has a running deadline`]
      : [];
  }
  const [clock] = clocks;
  if (!clock || clocks.length !== 1) return [`${name} has ${clocks.length} deadlines`];
  if (clock.closedAt !== null) return [`${name} is public and its deadline is closed`];
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

const deadlineFaults = ({ documents, deadlines }: OfficeState): string[] => {
  const policies = documents.filter(
    ({ side, locale }) => side === 'policy' && locale === DEFAULT_LOCALE,
  );
  const faults = policies.flatMap((policy) =>
    faultsOfPolicy(
      policy,
      deadlines.filter((clock) => clock.policy === policy.documentId),
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
 * interpretation, open exactly while no linked interpretation is public, alerts raised once and
 * ended with their deadline. Returns what is broken, in words.
 */
export const brokenInvariants = (office: OfficeState): string[] => [
  ...duplicateRows(office),
  ...office.crookedLinks,
  ...localeFaults(office),
  ...deadlineFaults(office),
  ...alertFaults(office),
];
