import type { SampleInterpretation, SamplePolicy } from './content';
import type { DepartmentIds } from './departments';
import office from './content/office.json';
import { bodyOf } from './html';

const { issuer, review } = office;
const MILLISECONDS_PER_HOUR = 3_600_000;

/** When a sample document is released, and the civil date of that instant. */
export interface Release {
  at: Date;
  on: string;
  /** The instant is in the past: the document was published elsewhere first. */
  isPast: boolean;
}

const reviewOf = (reviewer: string | null, release: Release | null) => {
  if (reviewer === null) return null;
  const step = (person: string, hoursBefore: number) => ({
    person,
    at: release && new Date(release.at.getTime() - hoursBefore * MILLISECONDS_PER_HOUR),
    opinion: review.opinion,
  });
  return {
    initial: step(reviewer, 24),
    second: step(review.second, 22),
    approval: step(review.approval, 20),
    conclusion: review.conclusion,
    mode: 'recorded',
  };
};

const idsOf = (codes: readonly string[], departments: DepartmentIds): string[] =>
  codes.flatMap((code) => departments.get(code) ?? []);

/** Attributes of the draft of a sample policy; not yet issued where there is no release. */
export const policyDraft = (
  policy: SamplePolicy,
  release: Release | null,
  departments: DepartmentIds,
) => {
  const { series, serial, reviewer, paragraphs, table, plan, ...attributes } = policy;
  const issuedOn = release?.on ?? null;
  const year = issuedOn?.slice(0, 4);
  return {
    ...attributes,
    draftingDepartment: idsOf([policy.draftingDepartment], departments),
    coDraftingDepartments: idsOf(policy.coDraftingDepartments, departments),
    documentNumber: series && year ? `${series}〔${year}〕${serial}号` : null,
    issuer,
    origin: 'own',
    interpretationDuty: 'required',
    disclosure: 'proactive',
    issuedOn,
    effectiveOn: issuedOn,
    officialPublishedAt: release?.isPast ? release.at : null,
    interpretationPlan: plan && { ...plan, scheduledOn: issuedOn },
    secrecyReview: reviewOf(reviewer, release),
    body: bodyOf(paragraphs, table),
  };
};

/** Attributes of the draft of a sample interpretation, linked to the policies given. */
export const interpretationDraft = (
  interpretation: SampleInterpretation,
  release: Release | null,
  departments: DepartmentIds,
  policies: readonly string[],
) => {
  const { reviewer, interpreter, paragraphs, externalPolicy, department, ...attributes } =
    interpretation;
  return {
    ...attributes,
    department: idsOf([department], departments),
    interpreters: [interpreter],
    externalPolicies: externalPolicy === null ? [] : [externalPolicy],
    placements: release ? [{ channel: 'website', outlet: issuer, releasedAt: release.at }] : [],
    officialPublishedAt: release?.isPast ? release.at : null,
    secrecyReview: reviewOf(reviewer, release),
    body: bodyOf(paragraphs),
    policies: [...policies],
  };
};
