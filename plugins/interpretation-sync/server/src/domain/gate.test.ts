import type { Candidate, GateFacts } from './facts';
import {
  candidateOf,
  draftLink,
  interpretationReference,
  interpretationVersion,
  policyReference,
  policyVersion,
  publicLink,
  strictRules,
} from './fixtures/versions';
import { checksOf, decide, type GateRules } from './gate';
import type { Decision, Finding } from './types';

const unlinkedPolicy = policyVersion();
const earlyInterpretation = interpretationVersion({ links: [draftLink(policyReference())] });

function decideOn(
  candidates: Candidate[],
  rules: Partial<GateRules> = {},
  leftWithoutInterpretation: GateFacts['leftWithoutInterpretation'] = [],
): Decision {
  return decide({ candidates, leftWithoutInterpretation }, { ...strictRules, ...rules });
}

const inShort = ({ code, severity, params }: Finding) =>
  [severity, code, ...Object.keys(params ?? {})].join(' ');

describe('a decision', () => {
  it('allows what lacks nothing', () => {
    const linked = policyVersion({ links: [draftLink(interpretationReference())] });
    expect(decideOn([candidateOf(linked)])).toEqual({ verdict: 'allowed', findings: [] });
  });

  it('names the document, the problem and the field to mend it in', () => {
    expect(decideOn([candidateOf(unlinkedPolicy)])).toEqual({
      verdict: 'blocked',
      findings: [
        {
          code: 'link.missing-interpretation',
          severity: 'block',
          document: policyReference(),
          field: 'interpretations',
        },
      ],
    });
  });

  it('names every finding of every document, never only the first', () => {
    const { verdict, findings } = decideOn([
      candidateOf(unlinkedPolicy),
      candidateOf(policyVersion({ document: policyReference('policy-2'), duty: 'recommended' })),
      candidateOf(interpretationVersion()),
    ]);
    expect(verdict).toBe('blocked');
    expect(findings.map(inShort)).toEqual([
      'block link.missing-interpretation',
      'warn link.missing-interpretation',
      'block link.missing-policy',
    ]);
  });

  it('allows with warnings alone', () => {
    const recommended = policyVersion({ duty: 'recommended' });
    expect(decideOn([candidateOf(recommended)]).verdict).toBe('allowed');
  });

  test.each<[string, Candidate, Partial<GateRules>, string[]]>([
    [
      'off: nothing is found',
      candidateOf(unlinkedPolicy),
      { checks: { link: 'off', 'policy-first': 'block' } },
      [],
    ],
    [
      'warn: it is only found',
      candidateOf(unlinkedPolicy),
      { checks: { link: 'warn', 'policy-first': 'block' } },
      ['warn link.missing-interpretation'],
    ],
    [
      'block: it is refused',
      candidateOf(unlinkedPolicy),
      {},
      ['block link.missing-interpretation'],
    ],
    [
      'block, a press conference before its policy: it is only found',
      candidateOf({ ...earlyInterpretation, form: 'press-conference' }),
      {},
      ['warn policy-first.policy-not-public'],
    ],
    [
      'block, a press conference, where the office lets none come first',
      candidateOf({ ...earlyInterpretation, form: 'press-conference' }),
      { formsBeforePolicy: [] },
      ['block policy-first.policy-not-public'],
    ],
    [
      'block on trial: what would have been refused is counted',
      candidateOf(unlinkedPolicy),
      { mode: 'trial' },
      ['warn link.missing-interpretation trial'],
    ],
    [
      'block on trial, policy first',
      candidateOf(earlyInterpretation),
      { mode: 'trial' },
      ['warn policy-first.policy-not-public trial'],
    ],
    [
      'warn on trial: it would not have been refused',
      candidateOf(unlinkedPolicy),
      { mode: 'trial', checks: { link: 'warn', 'policy-first': 'block' } },
      ['warn link.missing-interpretation'],
    ],
  ])('with a check set to %s', (_title, candidate, rules, expected) => {
    const { verdict, findings } = decideOn([candidate], rules);
    expect(findings.map(inShort)).toEqual(expected);
    expect(verdict).toBe(expected.some((line) => line.startsWith('block')) ? 'blocked' : 'allowed');
  });
});

describe('publishing together', () => {
  it('lets a policy and its interpretation vouch for each other', () => {
    const policy = policyVersion({ links: [draftLink(interpretationReference())] });
    expect(decideOn([candidateOf(policy), candidateOf(earlyInterpretation)])).toEqual({
      verdict: 'allowed',
      findings: [],
    });
  });

  it('does not let the translation of a policy vouch for an interpretation', () => {
    const translation = policyVersion({
      document: policyReference('policy-1', 'en'),
      links: [draftLink(interpretationReference())],
    });
    const { findings } = decideOn([candidateOf(translation), candidateOf(earlyInterpretation)]);
    expect(findings.map(inShort)).toEqual(['block policy-first.policy-not-public']);
  });
});

describe('publishing again what is public already', () => {
  const linkedPolicy = policyVersion({ links: [publicLink(interpretationReference())] });

  test.each<[string, Candidate, GateRules['republication'], string]>([
    [
      'warns about what the public version lacks too',
      candidateOf(unlinkedPolicy, unlinkedPolicy),
      'no-worse',
      'warn link.missing-interpretation preexisting',
    ],
    [
      'refuses what this write would cause',
      candidateOf(unlinkedPolicy, linkedPolicy),
      'no-worse',
      'block link.missing-interpretation',
    ],
    [
      'refuses what a duty that comes back would cause',
      candidateOf(unlinkedPolicy, policyVersion({ duty: 'not-required' })),
      'no-worse',
      'block link.missing-interpretation',
    ],
    [
      'refuses what has been a mere recommendation before',
      candidateOf(unlinkedPolicy, policyVersion({ duty: 'recommended' })),
      'no-worse',
      'block link.missing-interpretation',
    ],
    [
      'judges anew where the office wants it in full',
      candidateOf(unlinkedPolicy, unlinkedPolicy),
      'full',
      'block link.missing-interpretation',
    ],
    [
      'warns about an interpretation whose policy has come down',
      candidateOf(earlyInterpretation, earlyInterpretation),
      'no-worse',
      'warn policy-first.policy-not-public preexisting',
    ],
    [
      'refuses an interpretation that was linked to a public policy',
      candidateOf(
        earlyInterpretation,
        interpretationVersion({ links: [publicLink(policyReference('policy-2'))] }),
      ),
      'no-worse',
      'block policy-first.policy-not-public',
    ],
  ])('%s', (_title, candidate, republication, expected) => {
    expect(decideOn([candidate], { republication }).findings.map(inShort)).toEqual([expected]);
  });
});

describe('a policy under a waiver', () => {
  const waived = policyVersion({ waived: true });

  it('needs no interpretation to become public', () => {
    expect(decideOn([candidateOf(waived)])).toEqual({ verdict: 'allowed', findings: [] });
  });

  it('lifts nothing from other documents that become public with it', () => {
    const other = candidateOf(policyVersion({ document: policyReference('policy-2') }));
    const { findings } = decideOn([
      candidateOf(waived),
      other,
      candidateOf(interpretationVersion({ links: [draftLink(policyReference('policy-3'))] })),
    ]);
    expect(findings.map(inShort)).toEqual([
      'block link.missing-interpretation',
      'block policy-first.policy-not-public',
    ]);
  });

  it('may be corrected after the waiver has ended, since its public version lacks the same', () => {
    const { findings } = decideOn([candidateOf(unlinkedPolicy, unlinkedPolicy)]);
    expect(findings.map(inShort)).toEqual(['warn link.missing-interpretation preexisting']);
  });

  it('still protects the links of other policies', () => {
    const decision = decideOn([candidateOf(waived)], { protectLinks: 'block' }, [
      policyReference(),
    ]);
    expect(decision.verdict).toBe('blocked');
  });
});

describe('leaving a public policy without a public interpretation', () => {
  const left = [policyReference(), policyReference('policy-2')];

  test.each<[GateRules['protectLinks'], Decision['verdict'], number]>([
    ['off', 'allowed', 0],
    ['warn', 'allowed', 2],
    ['block', 'blocked', 2],
  ])('with protectLinks: %s is %s', (protectLinks, verdict, count) => {
    const decision = decideOn([], { protectLinks }, left);
    expect(decision.verdict).toBe(verdict);
    expect(decision.findings.map(({ document }) => document)).toEqual(left.slice(0, count));
  });

  it('is refused on trial too: the office has asked for it in so many words', () => {
    expect(decideOn([], { protectLinks: 'block', mode: 'trial' }, left).verdict).toBe('blocked');
  });
});

describe('the checks of a version', () => {
  test.each([
    [policyVersion(), { link: true, 'policy-first': false }],
    [policyVersion({ duty: 'not-required' }), { link: false, 'policy-first': false }],
    [earlyInterpretation, { link: true, 'policy-first': true }],
  ])('are all named, with whether they apply', (version, applies) => {
    expect(Object.fromEntries(checksOf(version).map((check) => [check.id, check.applies]))).toEqual(
      applies,
    );
  });
});
