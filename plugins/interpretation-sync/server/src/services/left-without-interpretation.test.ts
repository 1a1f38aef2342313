import { interpretationDraft, linkTo, policyDraft, publicRow } from './fixtures/rows';
import { policiesLeftWithoutInterpretation } from './left-without-interpretation';
import type { DocumentRow } from './ports';
import type { Target } from './target';

const oneDraft = interpretationDraft();
const one = publicRow(oneDraft);
const twoDraft = interpretationDraft({ documentId: 'interpretation-2', rowId: 3 });
const two = publicRow(twoDraft);
const policy = publicRow(policyDraft());
const explaining = (row: DocumentRow, ...policies: DocumentRow[]): DocumentRow => ({
  ...row,
  links: policies.map((linked) => linkTo(linked)),
});
const explainedBy = (row: DocumentRow, ...interpretations: DocumentRow[]): DocumentRow => ({
  ...row,
  links: interpretations.map((linked) => linkTo(linked)),
});
const targetsOf = (...rows: DocumentRow[]): Target[] =>
  rows.map(({ side, documentId }) => ({ side, documentId, locales: '*' }));

interface Situation {
  /** Rows of the targets. */
  rows: DocumentRow[];
  /** What becomes public; nothing when the write takes down. */
  drafts?: DocumentRow[];
  targets: Target[];
  /** Policies in the database. */
  policies?: DocumentRow[];
}

const leftBy = async ({ rows, drafts = [], targets, policies = [] }: Situation) => {
  const load = async (_side: 'policy' | 'interpretation', documentIds: readonly string[]) =>
    policies.filter(({ documentId }) => documentIds.includes(documentId));
  const left = await policiesLeftWithoutInterpretation(rows, drafts, targets, { load });
  return left.map(({ documentId }) => documentId);
};

describe('policies left without a public interpretation', () => {
  test.each<[string, Situation, string[]]>([
    [
      'the only interpretation goes',
      {
        rows: [explaining(one, policy)],
        targets: targetsOf(one),
        policies: [explainedBy(policy, one)],
      },
      ['policy-1'],
    ],
    [
      'one of two goes',
      {
        rows: [explaining(one, policy)],
        targets: targetsOf(one),
        policies: [explainedBy(policy, one, two)],
      },
      [],
    ],
    [
      'both of two go at once',
      {
        rows: [explaining(one, policy), explaining(two, policy)],
        targets: targetsOf(one, two),
        policies: [explainedBy(policy, one, two)],
      },
      ['policy-1'],
    ],
    [
      'the only interpretation of a policy that is not public goes',
      {
        rows: [explaining(one, policyDraft())],
        targets: targetsOf(one),
        policies: [policyDraft()],
      },
      [],
    ],
    [
      'an interpretation goes that was never public',
      { rows: [explaining(oneDraft, policy)], targets: targetsOf(one) },
      [],
    ],
    [
      'another locale of the interpretation goes',
      {
        rows: [explaining(one, policy)],
        targets: [{ side: 'interpretation', documentId: one.documentId, locales: ['en'] }],
        policies: [explainedBy(policy, one)],
      },
      [],
    ],
    [
      'the only interpretation is published again without the policy',
      {
        rows: [explaining(one, policy), oneDraft],
        drafts: [oneDraft],
        targets: targetsOf(one),
        policies: [explainedBy(policy, one)],
      },
      ['policy-1'],
    ],
    [
      'the only interpretation is published again with the policy',
      {
        rows: [explaining(one, policy), explaining(oneDraft, policyDraft())],
        drafts: [explaining(oneDraft, policyDraft())],
        targets: targetsOf(one),
        policies: [explainedBy(policy, one)],
      },
      [],
    ],
    [
      'the policy is published again with a draft in place of its public interpretation',
      {
        rows: [explainedBy(policy, one), explainedBy(policyDraft(), twoDraft)],
        drafts: [explainedBy(policyDraft(), twoDraft)],
        targets: targetsOf(policy),
      },
      ['policy-1'],
    ],
    [
      'the policy is published again together with the new interpretation',
      {
        rows: [explainedBy(policy, one), explainedBy(policyDraft(), twoDraft), twoDraft],
        drafts: [explainedBy(policyDraft(), twoDraft), twoDraft],
        targets: targetsOf(policy, two),
      },
      [],
    ],
    [
      'the policy is published again as it was',
      {
        rows: [explainedBy(policy, one), explainedBy(policyDraft(), one)],
        drafts: [explainedBy(policyDraft(), one)],
        targets: targetsOf(policy),
      },
      [],
    ],
    [
      'the policy is published again without any link, which the link check judges',
      {
        rows: [explainedBy(policy, one), policyDraft()],
        drafts: [policyDraft()],
        targets: targetsOf(policy),
      },
      [],
    ],
    [
      'the policy itself goes',
      { rows: [explainedBy(policy, one)], targets: targetsOf(policy) },
      [],
    ],
  ])('when %s', async (_title, situation, expected) => {
    expect(await leftBy(situation)).toEqual(expected);
  });
});
