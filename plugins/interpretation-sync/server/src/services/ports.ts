import type { AlertFilter, SettingsSection } from '../../../shared/contracts';
import type {
  AlertedDepartments,
  AlertLevel,
  Deadline,
  DeadlineEvent,
  DeadlineState,
  DocumentReference,
  DutyFacts,
  Finding,
  PlannedAlert,
  Waiver,
  WaiverState,
} from '../domain';

/**
 * What the use cases need from outside. Every method of a repository runs on the transaction that is
 * open around the call, never on a second connection.
 */

export interface Clock {
  now(): Date;
}

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

export type Side = 'policy' | 'interpretation';

/** A counterpart linked from one row, draft to draft or public to public. */
export interface LinkRow extends DocumentReference {
  /** Whether a public row of the counterpart exists in this locale. */
  isPublic: boolean;
  form: string | null;
  disclosedAt: Date | null;
  publishedAt: Date | null;
}

/** One row, draft or public, of a document in one locale, with its links. */
export interface DocumentRow extends DocumentReference {
  rowId: number;
  side: Side;
  isPublic: boolean;
  publishedAt: Date | null;
  disclosedAt: Date | null;
  officialPublishedAt: Date | null;
  /** Stored duty of a policy, null on interpretations. */
  duty: string | null;
  /** Stored number of a policy, `''` when there is none. */
  number: string;
  form: string | null;
  /** Waiver of a policy that nothing has ended yet; it may have expired since. */
  waiver: Pick<Waiver, 'kind' | 'expiresAt'> | null;
  links: LinkRow[];
}

export interface Documents {
  uidOf(side: Side): string;
  sideOf(uid: string): Side | null;
  /** Whether the gate leaves an instant of disclosure on what it lets through. */
  keepsDisclosure(side: Side): boolean;
  /** Draft and public rows of these documents in all locales. */
  load(side: Side, documentIds: readonly string[]): Promise<DocumentRow[]>;
  /** How many documents of other bodies each of these interpretation rows explains. */
  countExternalPolicies(rowIds: readonly number[]): Promise<Map<number, number>>;
  /** Those of the documents that have at least one row. */
  existing(side: Side, documentIds: readonly string[]): Promise<Set<string>>;
  /** Titles by `documentId:locale`, the public one where there is one. */
  titlesOfPolicies(documentIds: readonly string[]): Promise<Map<string, string>>;
  /** A document other than `documentId` that carries this normalised number, or null. */
  ownerOfNumber(number: string, documentId: string | null): Promise<DocumentReference | null>;
  /** Sets the disclosure instant of drafts that have none. */
  disclose(side: Side, documentIds: readonly string[], disclosedAt: Date): Promise<void>;
  /** Sets the official instant and the instant of disclosure of all rows of a document. */
  moveDisclosure(side: Side, documentId: string, officialPublishedAt: Date): Promise<void>;
  /** Copies attributes that don't differ per locale to the other rows of the same status. */
  alignLocales(side: Side, documentId: string, locale: string, isPublic: boolean): Promise<void>;
  /**
   * What a locale that has no draft yet takes over from the drafts, stored values by attribute; null
   * where it has one. Strapi would take over what is public, or a draft, as the database sorts.
   */
  sharedByNewLocale(
    side: Side,
    documentId: string,
    locale: string,
  ): Promise<Record<string, unknown> | null>;
  /** Sets stored values of a draft, by attribute. */
  setShared(
    side: Side,
    documentId: string,
    locale: string,
    values: Record<string, unknown>,
  ): Promise<void>;
  /** Public rows with a row id above `after`, by row id. */
  pageOfPublic(side: Side, after: number, limit: number): Promise<PublicRow[]>;
}

/** What a draft says of its duty, and what the duty table looks at. */
export interface DutyDraft extends DutyFacts {
  locale: string;
  title: string;
  duty: string | null;
  dutyReason: string | null;
}

export interface DutyDrafts {
  /** A policy of which its author says nothing. */
  ofNew(): DutyDraft;
  /** In all locales. */
  ofPolicy(documentId: string): Promise<DutyDraft[]>;
}

/** A public row as reconciliation meets it. */
export interface PublicRow extends DocumentReference, Instants {
  rowId: number;
}

/** What tells since when a row is public. */
export type Instants = Pick<DocumentRow, 'publishedAt' | 'disclosedAt' | 'officialPublishedAt'>;

export interface StoredDeadline extends Deadline {
  id: number;
  /** Public name of the row in routes. */
  documentId: string;
  nextAlertAt: Date | null;
}

/** A clock together with the number by which it was asked for. */
export interface NumberedDeadline {
  number: string;
  deadline: StoredDeadline;
}

export interface Deadlines {
  /** @param isLocked keeps sweeps off them until the transaction ends. */
  ofPolicies(policyDocumentIds: readonly string[], isLocked?: boolean): Promise<StoredDeadline[]>;
  byDocumentId(documentId: string): Promise<StoredDeadline | null>;
  /** Closed clocks that are or were public under these numbers, the latest closed first; none under `''`. */
  closedUnder(numbers: readonly string[]): Promise<NumberedDeadline[]>;
  /** Remembers numbers that policies gave up. */
  keepNumbers(numbers: readonly { number: string; deadlineId: number }[]): Promise<void>;
  insert(deadlines: readonly NewDeadline[]): Promise<StoredDeadline[]>;
  update(deadlines: readonly StoredDeadline[]): Promise<void>;
  /**
   * Takes a page of deadlines with an alert due by `now`, by id; other instances skip it until commit.
   *
   * @param except are passed over.
   */
  claimDue(now: Date, limit: number, except: readonly number[]): Promise<number[]>;
  ofIds(ids: readonly number[]): Promise<StoredDeadline[]>;
  setNextAlertAt(next: readonly { id: number; nextAlertAt: Date | null }[]): Promise<void>;
  /** Open deadlines with an id above `after`, by id. */
  pageOfOpen(after: number, limit: number): Promise<StoredDeadline[]>;
  /**
   * Deadlines that are neither met, closed nor historical, with an id above `after`, by id.
   *
   * @param isLocked keeps sweeps off them until the transaction ends.
   */
  pageOfRunning(after: number, limit: number, isLocked: boolean): Promise<StoredDeadline[]>;
}

/** What the ledger is asked for; instants, not civil dates. Null, `''` and no states ask for all. */
export interface LedgerQuery {
  locale: string;
  states: readonly DeadlineState[];
  now: Date;
  from: Date | null;
  before: Date | null;
  /** documentId */
  department: string | null;
  nature: string | null;
  category: string | null;
  /** Searched in the title, and in the number as numbers are spelt. */
  text: string;
  number: string;
  sort: 'disclosedAt' | 'dueAt' | 'title' | 'number';
  direction: 'asc' | 'desc';
}

/** What the ledger tells of one version of a policy, besides what every use case needs. */
export interface LedgerFacts {
  nature: string | null;
  category: string | null;
  importance: string | null;
  /** Name of the drafting department. */
  department: string | null;
}

export interface Ledger {
  /** documentIds of the policies, in order. */
  find(query: LedgerQuery, part: { offset: number; limit: number }): Promise<string[]>;
  count(query: LedgerQuery): Promise<number>;
  /** By row id; at most as many rows as a page has. */
  facts(rowIds: readonly number[]): Promise<Map<number, LedgerFacts>>;
  /** What a policy may be said to be, and who may draft it. */
  choices(): Promise<{
    natures: string[];
    categories: string[];
    departments: { id: string; name: string }[];
  }>;
}

/** Policies of the ledger that became public in a span of time, as they stand at an instant. */
export interface StatisticsQuery {
  locale: string;
  from: Date;
  before: Date;
  asOf: Date;
}

/** So many policies of one group stand in one state, some of them on a provisional due date. */
export interface CountedGroup {
  key: string;
  state: string;
  count: number;
  provisional: number;
}

export interface Statistics {
  /** @param months in order, each with its first instant; they cover the whole span. */
  byMonth(
    query: StatisticsQuery,
    months: readonly { key: string; from: Date }[],
  ): Promise<CountedGroup[]>;
  /** By documentId of the drafting department, `''` where none is named; with names by documentId. */
  byDepartment(
    query: StatisticsQuery,
  ): Promise<{ counted: CountedGroup[]; names: Map<string, string> }>;
}

/** What needs people now, from the deadlines that run; `today` is a civil date of the body. */
export interface ToDoQuery {
  locale: string;
  now: Date;
  today: string;
}

/** `dueSoon` is approaching and not due today. */
export type ToDoKind = 'overdue' | 'dueToday' | 'dueSoon';

export interface ToDoRow {
  deadline: StoredDeadline;
  title: string;
  department: string | null;
}

export interface ToDo {
  totals(query: ToDoQuery): Promise<Record<ToDoKind, number>>;
  /** Those that are due first. */
  first(kind: ToDoKind, query: ToDoQuery, limit: number): Promise<ToDoRow[]>;
}

/** What Strapi's permissions ask of the rows that a person may see; empty where they ask nothing. */
export type RowFilter = Record<string, unknown>;

/** States and due dates of policies; no states ask for all. `due…` are civil dates, both included. */
export interface StateFilter {
  states: readonly DeadlineState[];
  dueFrom: string | null;
  dueTo: string | null;
  now: Date;
}

export interface StatedRows {
  /** What asks of rows of policies to fit; of rows of interpretations, that a policy of theirs fits. */
  filter(side: Side, filter: StateFilter): Promise<RowFilter>;
}

export interface BlockedDraftsQuery {
  side: Side;
  locale: string;
  since: Date;
  readable: RowFilter;
}

export interface BlockedDraft extends DocumentReference {
  lastRefusedAt: Date;
  /** Codes of what the latest refusal found. */
  codes: string[];
}

export interface BlockedDrafts {
  /** Drafts refused since then that are still there and not public, the latest refused first. */
  latest(
    query: BlockedDraftsQuery,
    limit: number,
  ): Promise<{ total: number; drafts: BlockedDraft[] }>;
}

export type NewDeadline = Deadline & { nextAlertAt: Date | null };

export interface NewAlert extends PlannedAlert {
  deadline: StoredDeadline;
  title: string;
  raisedAt: Date;
}

export interface StoredAlert {
  id: number;
  documentId: string;
  deadlineId: number;
  level: PlannedAlert['level'];
  cycle: number;
  step: number;
  policyDocumentId: string;
  policyLocale: string;
  title: string;
  dueOn: string;
  dueAt: Date;
  provisional: boolean;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  resolvedAt: Date | null;
  retractedAt: Date | null;
}

export interface AlertPage {
  alerts: StoredAlert[];
  total: number;
}

export interface AlertQuery {
  state: AlertFilter;
  level: AlertLevel | null;
  /** documentId of a policy. */
  policy: string | null;
  page: number;
  pageSize: number;
}

export interface Alerts {
  ofDeadlines(deadlineIds: readonly number[]): Promise<StoredAlert[]>;
  /** Inserts what is not there yet; the unique key decides. Returns what was new. */
  raise(alerts: readonly NewAlert[]): Promise<StoredAlert[]>;
  /** Ends every alert of these deadlines that has not ended. Returns what was ended. */
  end(
    deadlineIds: readonly number[],
    how: 'resolved' | 'retracted',
    at: Date,
  ): Promise<StoredAlert[]>;
  /** Lets the alerts of these deadlines that have not ended tell when they are due now. */
  setDue(deadlines: readonly StoredDeadline[]): Promise<void>;
  /** The latest raised first. */
  page(query: AlertQuery): Promise<AlertPage>;
  count(state: AlertFilter): Promise<number>;
  /** In the order of the ids; what is not there is left out. */
  byDocumentIds(documentIds: readonly string[]): Promise<StoredAlert[]>;
  /** Marks as seen what was not before. Returns what was new. */
  acknowledge(documentIds: readonly string[], by: string, at: Date): Promise<StoredAlert[]>;
}

/** Departments of the application, and who works there. */
export interface Departments {
  /**
   * Departments of these policies by `documentId:locale`: those that the public version names, where
   * there is one. What names none is left out.
   */
  ofPolicies(documentIds: readonly string[]): Promise<Map<string, AlertedDepartments>>;
}

export interface StoredWaiver extends Waiver {
  id: number;
  documentId: string;
  policyDocumentId: string;
  policyLocale: string;
  /** Title of the policy when the waiver was granted. */
  title: string;
  ground: string;
  reason: string;
  /** Last day in force, civil date in the time zone of the body. */
  expiresOn: string | null;
  grantedAt: Date;
  grantedBy: string;
  revokedBy: string | null;
  revocationReason: string | null;
}

export type NewWaiver = Omit<
  StoredWaiver,
  'id' | 'documentId' | 'revokedAt' | 'revokedBy' | 'revocationReason'
>;

export interface WaiverQuery {
  policyDocumentId: string | null;
  state: WaiverState | null;
  now: Date;
  page: number;
  pageSize: number;
}

/** Waivers are kept for ever; ending one only says when and by whom. */
export interface Waivers {
  /** Fails where the policy has one that nothing has ended: a unique key decides. */
  insert(waiver: NewWaiver): Promise<StoredWaiver>;
  byDocumentId(documentId: string): Promise<StoredWaiver | null>;
  ofIds(ids: readonly number[]): Promise<StoredWaiver[]>;
  /** The one of this policy that nothing has ended yet; it may have expired since. */
  presentOf(policyDocumentId: string): Promise<StoredWaiver | null>;
  /** The latest granted first. */
  page(query: WaiverQuery): Promise<{ waivers: StoredWaiver[]; total: number }>;
  /** Ids of those that expired by `now` and were not ended yet; `except` are passed over. */
  expired(now: Date, limit: number, except: readonly number[]): Promise<number[]>;
  end(ids: readonly number[], at: Date, revocation?: { by: string; reason: string }): Promise<void>;
}

/** One version of the settings, never changed afterwards. */
export interface StoredSettings {
  version: number;
  /** What differs from the configuration, by path such as `deadlines.workingDays`. */
  overrides: Record<string, unknown>;
  /** What this version changed. */
  changes: { path: string; before: unknown; after: unknown }[];
  changedAt: Date;
  changedBy: string;
  reason: string;
}

export interface SettingsVersions {
  /** 0 where none is stored. */
  latestVersion(): Promise<number>;
  latest(): Promise<StoredSettings | null>;
  /** Fails where there is such a version: a unique key decides. */
  append(settings: StoredSettings): Promise<void>;
  /** The newest first. */
  page(page: number, pageSize: number): Promise<{ versions: StoredSettings[]; total: number }>;
}

export interface Actor {
  kind: 'admin' | 'api-token' | 'user' | 'public' | 'system';
  id: string;
  name: string;
}

export type TimelineEvent =
  | 'publication.blocked'
  | 'publication.found'
  | 'publication.trial'
  | 'document.taken-down'
  | `deadline.${DeadlineEvent}`
  | 'alert.raised'
  | 'alert.acknowledged'
  | 'alert.resolved'
  | 'alert.retracted'
  | 'waiver.granted'
  | 'waiver.revoked'
  | 'waiver.expired';

export interface TimelineEntry {
  at: Date;
  event: TimelineEvent;
  document: DocumentReference;
  actor: Actor;
  params: Record<string, unknown>;
}

export interface StoredTimelineEntry extends Omit<TimelineEntry, 'event'> {
  event: string;
  lastAt: Date;
  count: number;
}

export interface Timeline {
  /** A page of everything about one document in one locale, the newest first. */
  ofDocument(
    document: DocumentReference,
    page: { page: number; pageSize: number },
  ): Promise<{ entries: StoredTimelineEntry[]; total: number }>;
  append(entries: readonly TimelineEntry[]): Promise<void>;
  /** Ids of the rows of these documents that `publication.found` names. */
  foundRows(uid: string, documentIds: readonly string[]): Promise<Set<number>>;
  /** Appends, or raises the count of the same actor's refusal of the same document since `since`. */
  appendRefusals(entries: readonly TimelineEntry[], since: Date): Promise<void>;
}

/** What the timeline says of publications that were refused, or that a trial let through. */
export interface PublicationRecord {
  /** Findings, by code, of every publication that was refused at or after an instant. */
  refusedSince(since: Date): Promise<{ codes: string[] }[]>;
  /**
   * Documents that a trial let through at or after an instant, the newest first.
   *
   * @param limit of how many of them more is told than their number.
   */
  trialSince(since: Date | null, limit: number): Promise<{ count: number; latest: TrialEntry[] }>;
}

export interface TrialEntry {
  at: Date;
  document: DocumentReference;
  codes: string[];
}

export interface Transactions {
  isOpen(): boolean;
  /**
   * Joins the open transaction, before anything is awaited, or opens one. Calls that share a
   * transaction run one after the other; they must not be nested.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes the one lock on the graph of links, held until the transaction ends. */
  lock(): Promise<void>;
  /** Runs once, after commit or rollback of the outermost transaction, outside of it. */
  afterEnd(work: () => Promise<void>): void;
  /** Runs once, after commit of the outermost transaction. */
  afterCommit(work: () => Promise<void>): void;
  /** Deadlock or lock time-out: worth another try. */
  isBusy(error: unknown): boolean;
}

/** Names of the events for webhooks and code; emitted after commit. */
export type EventName =
  | 'interpretation-sync.alert.raised'
  | 'interpretation-sync.alert.resolved'
  | 'interpretation-sync.publication.blocked'
  | 'interpretation-sync.deadline.met'
  | 'interpretation-sync.waiver.granted';

export interface Events {
  emit(name: EventName, payload: Record<string, unknown>): Promise<void>;
}

/** A subscription to events; what else Strapi keeps of a webhook, such as its headers, stays there. */
export interface StoredWebhook {
  id: string;
  name: string;
  url: string;
  events: string[];
  isEnabled: boolean;
}

export type NewWebhook = Omit<StoredWebhook, 'id'>;

export interface Webhooks {
  /** Events to which a webhook may subscribe here. */
  eventNames: readonly EventName[];
  /** Every webhook of the application, those of other events too. */
  all(): Promise<StoredWebhook[]>;
  byId(id: string): Promise<StoredWebhook | null>;
  create(webhook: NewWebhook): Promise<StoredWebhook>;
  update(id: string, webhook: NewWebhook): Promise<StoredWebhook | null>;
  remove(id: string): Promise<void>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A document of another body that an interpretation explains. */
export interface ExternalPolicyRow {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  url: string | null;
}

export interface ExternalPolicies {
  ofInterpretation(rowId: number): Promise<ExternalPolicyRow[]>;
}

/** What a locale that is written for the first time takes over. */
export interface NewLocales {
  /**
   * Relations of the draft in another locale, by attribute, as far as they lead to documents that
   * exist in the new locale or don't differ per locale; empty where the new locale has a draft.
   */
  relations(
    side: Side,
    document: { documentId: string; locale: string },
    from: string,
  ): Promise<Record<string, string[]>>;
}

/** The Document Service, as far as the use cases write through it. */
export interface Publisher {
  publish(side: Side, documentId: string, locales: readonly string[]): Promise<void>;
}

/** Who acts in the present request; the system where there is none. */
export interface Actors {
  current(): Actor;
}

/** Why the present request takes something public down; null where it doesn't say. */
export interface Reasons {
  current(): string | null;
}

/** Turns refusals into the error that the present reader understands. */
export interface Refusals {
  blocked(document: DocumentReference, findings: Finding[]): Error;
  numberMalformed(field: string): Error;
  numberTaken(field: string, number: string, owner: DocumentReference): Error;
  settingsChanged(): Error;
  busy(): Error;
  notFound(
    key:
      | 'document-not-found'
      | 'type-not-governed'
      | 'deadline-not-found'
      | 'waiver-not-found'
      | 'webhook-not-found',
    values: Values,
  ): Error;
  /** Names the first few in its sentence, all in its details. */
  alertsNotFound(ids: readonly string[]): Error;
  forbidden(
    key:
      | 'draft-forbidden'
      | 'states-forbidden'
      | 'publish-forbidden'
      | 'publish-policy-forbidden'
      | 'publish-interpretation-forbidden'
      | `settings-${SettingsSection}-forbidden`,
    values: Values,
  ): Error;
  /** What is well formed, and can't be as things stand; names the field. */
  unfit(
    field: string,
    key:
      | 'waiver-in-force'
      | 'waiver-ends-in-past'
      | 'waiver-ended'
      | 'start-ahead'
      | 'duty-reason-missing-required'
      | 'duty-reason-missing-recommended',
    values?: Values,
  ): Error;
  invalid(issues: readonly { path: string[]; message: string }[]): Error;
}

type Values = Record<string, string>;
