import { isLowerDuty, proposeDuty, type DutyFacts, type DutyRule } from './duty';
import type { Duty } from './facts';

const nothing: DutyFacts = { nature: null, category: null, importance: null };
const rule = (changes: Partial<DutyRule>): DutyRule => ({
  ...nothing,
  duty: 'required',
  ...changes,
});

/** The table as delivered, in short. */
const table: readonly DutyRule[] = [
  rule({ nature: 'regulation' }),
  rule({ nature: 'normative' }),
  rule({ importance: 'important' }),
  rule({ category: 'reply', duty: 'not-required' }),
  rule({ category: 'opinion', importance: 'ordinary', duty: 'recommended' }),
];

describe('the duty table', () => {
  test.each<[string, Partial<DutyFacts>, Duty | null]>([
    ['a government regulation', { nature: 'regulation' }, 'required'],
    ['a normative document', { nature: 'normative' }, 'required'],
    [
      'an important policy of any other nature',
      { nature: 'other', importance: 'important' },
      'required',
    ],
    ['a reply', { category: 'reply' }, 'not-required'],
    [
      'a reply that is normative: the row above decides',
      { nature: 'normative', category: 'reply' },
      'required',
    ],
    [
      'a row of which all columns match',
      { category: 'opinion', importance: 'ordinary' },
      'recommended',
    ],
    ['a row of which only one column matches', { category: 'opinion' }, null],
    ['a policy of which nothing is known', {}, null],
    ['a value that no row names', { nature: 'other', category: 'plan' }, null],
  ])('proposes for %s', (_title, facts, duty) => {
    expect(proposeDuty({ ...nothing, ...facts }, table)).toBe(duty);
  });

  it('proposes nothing where it has no rows', () => {
    expect(proposeDuty({ ...nothing, nature: 'regulation' }, [])).toBeNull();
  });

  it('has one duty for all where a row names nothing', () => {
    expect(proposeDuty(nothing, [rule({ duty: 'recommended' })])).toBe('recommended');
  });
});

test.each<[Duty, Duty, boolean]>([
  ['not-required', 'recommended', true],
  ['not-required', 'required', true],
  ['recommended', 'required', true],
  ['required', 'required', false],
  ['required', 'not-required', false],
  ['recommended', 'not-required', false],
])('%s asks for less than %s: %s', (duty, than, isLower) => {
  expect(isLowerDuty(duty, than)).toBe(isLower);
});
