import type { DocumentReference, DutyFacts, Waiver } from '../../domain';

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
