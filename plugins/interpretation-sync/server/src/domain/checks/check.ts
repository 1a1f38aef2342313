import type { Version } from '../facts';
import type { CheckId, Finding } from '../types';

/** What a check sees beside the version itself. */
export interface CheckContext {
  /** True for a document that becomes public in the same synchronised publication. */
  becomesPublic(document: { uid: string; documentId: string; locale: string }): boolean;
  /** Forms of interpretation that may come before the policy (新闻发布会、政策吹风会). */
  formsBeforePolicy: readonly string[];
}

/** A problem found, before its severity is settled by the rules; `warnOnly` never blocks. */
export type Problem = Omit<Finding, 'severity' | 'document'> & { warnOnly?: true };

/** One pure rule. It returns no problems where it doesn't apply. */
export interface Check {
  id: CheckId;
  /** Whether the rule has anything to say about this version. */
  appliesTo(version: Version): boolean;
  examine(version: Version, context: CheckContext): Problem[];
}
