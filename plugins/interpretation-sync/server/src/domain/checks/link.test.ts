import type { Version } from '../facts';
import {
  draftLink,
  interpretationReference,
  interpretationVersion,
  policyReference,
  policyVersion,
  publicLink,
} from '../fixtures/versions';
import { link } from './link';

const context = { becomesPublic: () => false, formsBeforePolicy: [] };
const draft = draftLink(interpretationReference());

describe('the link check', () => {
  test.each<[string, Version, boolean]>([
    ['a policy that owes an interpretation', policyVersion(), true],
    ['a policy whose duty is recommended', policyVersion({ duty: 'recommended' }), true],
    ['a policy that owes none', policyVersion({ duty: 'not-required' }), false],
    ['a policy under a waiver', policyVersion({ waived: true }), false],
    ['an interpretation', interpretationVersion(), true],
  ])('applies to %s: %s', (_title, version, applies) => {
    expect(link.appliesTo(version)).toBe(applies);
  });

  test.each<[string, Version, { code: string; field: string; warnOnly?: true } | null]>([
    [
      'a policy that owes an interpretation and has none',
      policyVersion(),
      { code: 'link.missing-interpretation', field: 'interpretations' },
    ],
    [
      'a policy whose duty is recommended, only as a warning',
      policyVersion({ duty: 'recommended' }),
      { code: 'link.missing-interpretation', field: 'interpretations', warnOnly: true },
    ],
    ['a policy with a draft of an interpretation', policyVersion({ links: [draft] }), null],
    [
      'a policy with a public interpretation',
      policyVersion({ links: [publicLink(interpretationReference())] }),
      null,
    ],
    [
      'an interpretation that explains nothing',
      interpretationVersion(),
      { code: 'link.missing-policy', field: 'policies' },
    ],
    [
      'an interpretation with a draft of a policy',
      interpretationVersion({ links: [draftLink(policyReference())] }),
      null,
    ],
    [
      'an interpretation of another body’s document',
      interpretationVersion({ externalPolicyCount: 1 }),
      null,
    ],
    [
      'a press conference that explains nothing',
      interpretationVersion({ form: 'press-conference' }),
      { code: 'link.missing-policy', field: 'policies' },
    ],
  ])('judges %s', (_title, version, problem) => {
    expect(link.examine(version, context)).toEqual(problem ? [problem] : []);
  });
});
