import type { DocumentReference } from './types';

/** A linked counterpart, seen from the document that is judged. */
export interface LinkFacts extends DocumentReference {
  isPublic: boolean;
}

/** Whether a policy owes an interpretation (是否应当解读: 应当 / 鼓励 / 无需). */
export type Duty = 'required' | 'recommended' | 'not-required';

export interface PolicyVersion {
  side: 'policy';
  document: DocumentReference;
  duty: Duty;
  /** A waiver is in force, in every locale; it lifts the checks `link` and `together` only. */
  waived: boolean;
  links: LinkFacts[];
}

export interface InterpretationVersion {
  side: 'interpretation';
  document: DocumentReference;
  /** Value of the mapped form attribute, such as `press-conference`; null when undecided. */
  form: string | null;
  links: LinkFacts[];
  /** Number of documents of other bodies that it explains. */
  externalPolicyCount: number;
}

/** One version, draft or public, of a document in one locale, reduced to what the checks read. */
export type Version = PolicyVersion | InterpretationVersion;

/** A document that would become public, or whose public row would change, by one write. */
export interface Candidate {
  proposed: Version;
  /** The version that is public now; null when none is. */
  current: Version | null;
}

/** Everything one decision needs. The candidates become public together or not at all. */
export interface GateFacts {
  candidates: Candidate[];
  /** Public policies that the write would leave without a public interpretation. */
  leftWithoutInterpretation: DocumentReference[];
}
