import type { Version } from '../facts';
import {
  draftLink,
  interpretationVersion,
  policyReference,
  policyVersion,
  publicLink,
} from '../fixtures/versions';
import type { CheckContext } from './check';
import { policyFirst } from './policy-first';

const alone: CheckContext = { becomesPublic: () => false, formsBeforePolicy: ['press-conference'] };
const withPolicies = (...documentIds: string[]): CheckContext => ({
  ...alone,
  becomesPublic: ({ documentId }) => documentIds.includes(documentId),
});

const draft = draftLink(policyReference());
const notPublic = {
  code: 'policy-first.policy-not-public',
  field: 'policies',
  related: [policyReference()],
};

describe('the policy-first check', () => {
  test.each<[string, Version, boolean]>([
    ['an interpretation with a policy', interpretationVersion({ links: [draft] }), true],
    ['an interpretation without one', interpretationVersion(), false],
    ['a policy', policyVersion({ links: [draft] }), false],
  ])('applies to %s: %s', (_title, version, applies) => {
    expect(policyFirst.appliesTo(version)).toBe(applies);
  });

  test.each<[string, Version, CheckContext, object | null]>([
    [
      'an interpretation whose policy is a draft',
      interpretationVersion({ links: [draft] }),
      alone,
      notPublic,
    ],
    [
      'an interpretation whose policy is public',
      interpretationVersion({ links: [publicLink(policyReference())] }),
      alone,
      null,
    ],
    [
      'an interpretation of two policies, one of them public',
      interpretationVersion({ links: [draft, publicLink(policyReference('policy-2'))] }),
      alone,
      null,
    ],
    [
      'an interpretation that is released together with its policy',
      interpretationVersion({ links: [draft] }),
      withPolicies('policy-1'),
      null,
    ],
    [
      'an interpretation that is released together with another policy',
      interpretationVersion({ links: [draft] }),
      withPolicies('policy-2'),
      notPublic,
    ],
    [
      'an interpretation that also explains another body’s document',
      interpretationVersion({ links: [draft], externalPolicyCount: 1 }),
      alone,
      null,
    ],
    [
      'a press conference before its policy, only as a warning',
      interpretationVersion({ links: [draft], form: 'press-conference' }),
      alone,
      { ...notPublic, warnOnly: true },
    ],
    [
      'an interpretation whose form nobody has chosen',
      interpretationVersion({ links: [draft], form: null }),
      alone,
      notPublic,
    ],
  ])('judges %s', (_title, version, context, problem) => {
    expect(policyFirst.examine(version, context)).toEqual(problem ? [problem] : []);
  });

  it('names every policy that is not public, without what only the gate reads', () => {
    const second = policyReference('policy-2');
    const version = interpretationVersion({ links: [draft, draftLink(second)] });
    expect(policyFirst.examine(version, alone)[0]?.related).toEqual([policyReference(), second]);
  });
});
