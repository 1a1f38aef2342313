import type { PublicStanding } from '../domain';
import { interpretationDraft, linkTo, policyDraft, publicRow } from './fixtures/rows';
import type { DocumentRow } from './ports';
import { disclosedAtOf, standingOf, type PolicyRows, type Published } from './standing';

const now = new Date('2026-03-10T02:00:00Z');
const monday = new Date('2026-03-02T02:00:00Z');
const tuesday = new Date('2026-03-03T02:00:00Z');
const nothing: Published = { policies: [], interpretations: [] };

const draft = policyDraft();
const interpretation = publicRow(interpretationDraft(), { disclosedAt: tuesday });
const linkedDraft = policyDraft({ links: [linkTo(interpretation)] });

const standingWith = (
  rows: Partial<PolicyRows>,
  linked: string[] = [],
  published: Partial<Published> = {},
): PublicStanding =>
  standingOf(
    { draft: undefined, public: undefined, ...rows },
    linked,
    { ...nothing, ...published },
    now,
  );

describe('how a policy stands on the public side', () => {
  test.each<[string, Partial<PolicyRows>, Partial<PublicStanding>]>([
    [
      'is public with its public row',
      { draft, public: publicRow(draft) },
      { presence: 'public', disclosedAt: monday, interpretedAt: null },
    ],
    ['is a draft without it', { draft }, { presence: 'draft', disclosedAt: now }],
    ['is deleted without any row', {}, { presence: 'deleted', owesInterpretation: true }],
    [
      'has the duty and the number of what is public, whatever the draft says',
      {
        draft: policyDraft({ duty: 'not-required', number: '2号' }),
        public: publicRow(policyDraft({ duty: 'required', number: '1号' })),
      },
      { owesInterpretation: true, number: '1号' },
    ],
    [
      'owes nothing when its duty is only recommended',
      { draft, public: publicRow(policyDraft({ duty: 'recommended' })) },
      { owesInterpretation: false },
    ],
    [
      'owes an interpretation when nobody has decided',
      { draft, public: publicRow(policyDraft({ duty: null })) },
      { owesInterpretation: true },
    ],
    [
      'is exempt while such a waiver is in force',
      { draft, public: publicRow(policyDraft({ waiver: { kind: 'exempt', expiresAt: null } })) },
      { isExempt: true },
    ],
    [
      'is not exempt from the instant on at which the waiver expires',
      { draft, public: publicRow(policyDraft({ waiver: { kind: 'exempt', expiresAt: now } })) },
      { isExempt: false },
    ],
    [
      'is not exempt under a waiver that only lets it out first',
      {
        draft,
        public: publicRow(policyDraft({ waiver: { kind: 'publish-first', expiresAt: null } })),
      },
      { isExempt: false },
    ],
    [
      'is interpreted since the earliest of its public interpretations',
      {
        draft,
        public: publicRow(
          policyDraft({
            links: [
              linkTo(interpretation, { documentId: 'b', disclosedAt: now }),
              linkTo(interpretation),
            ],
          }),
        ),
      },
      { interpretedAt: tuesday },
    ],
    [
      'is interpreted since the publication where no disclosure is recorded',
      {
        draft,
        public: publicRow(policyDraft({ links: [linkTo(interpretation, { disclosedAt: null })] })),
      },
      { interpretedAt: monday },
    ],
    [
      'is not interpreted by what only its draft is linked to',
      { draft: linkedDraft, public: publicRow(draft) },
      { interpretedAt: null },
    ],
  ])('%s', (_title, rows, expected) => {
    expect(standingWith(rows)).toMatchObject(expected);
  });
});

describe('the official instant of an interpretation', () => {
  const migrated = interpretationDraft({ officialPublishedAt: tuesday });
  const rows = { draft, public: publicRow(policyDraft({ links: [linkTo(interpretation)] })) };

  test.each<[string, Published['interpretations'], Date | null]>([
    ['counts where it is published here for the first time', [migrated], tuesday],
    ['does not count where nothing is published', [], null],
    [
      'does not count where it was public here before',
      [interpretationDraft({ officialPublishedAt: tuesday, disclosedAt: tuesday })],
      null,
    ],
    ['is none where it became public nowhere else', [interpretationDraft()], null],
    [
      'does not count where it lies ahead',
      [interpretationDraft({ officialPublishedAt: new Date(now.getTime() + 1) })],
      null,
    ],
    [
      'does not count for a policy that is not linked',
      [interpretationDraft({ documentId: 'interpretation-2', officialPublishedAt: tuesday })],
      null,
    ],
    [
      'is the earliest of several',
      [interpretationDraft({ officialPublishedAt: now }), migrated],
      tuesday,
    ],
  ])('%s', (_title, interpretations, expected) => {
    expect(standingWith(rows, [], { interpretations }).officiallyInterpretedAt).toEqual(expected);
  });
});

describe('the instant of disclosure', () => {
  test.each<[string, Partial<DocumentRow>, Date]>([
    [
      'the first publication, which republication does not move',
      { publishedAt: now, disclosedAt: monday },
      monday,
    ],
    [
      'the official instant where that is earlier',
      { publishedAt: now, disclosedAt: tuesday, officialPublishedAt: monday },
      monday,
    ],
    [
      'the first publication where the official instant is later',
      { publishedAt: now, disclosedAt: monday, officialPublishedAt: tuesday },
      monday,
    ],
    [
      'the stored instant, also where a moved start lies behind the publication',
      { publishedAt: monday, disclosedAt: tuesday, officialPublishedAt: tuesday },
      tuesday,
    ],
    ['the publication where nothing else is known', { publishedAt: tuesday }, tuesday],
    ['now where nothing is known at all', { publishedAt: null }, now],
  ])('is %s', (_title, changes, expected) => {
    expect(disclosedAtOf(policyDraft(changes), now)).toEqual(expected);
  });
});

describe('the interpretations that a clock remembers', () => {
  const otherPolicy = policyDraft({ documentId: 'policy-2' });
  const explains = (...policies: DocumentRow[]) =>
    interpretationDraft({ links: policies.map((policy) => linkTo(policy)) });

  test.each<[string, Partial<PolicyRows>, string[], Partial<Published>, string[]]>([
    ['stay while nothing is published', { draft }, ['old'], {}, ['old']],
    ['stay after the policy is deleted', {}, ['old'], {}, ['old']],
    [
      'are those of the draft with which the policy is published',
      { draft: linkedDraft },
      ['old'],
      { policies: [linkedDraft] },
      ['interpretation-1'],
    ],
    [
      'grow by an interpretation that is published with a link',
      { draft },
      ['old'],
      { interpretations: [explains(draft)] },
      ['old', 'interpretation-1'],
    ],
    [
      'are not named twice',
      { draft },
      ['interpretation-1'],
      { interpretations: [explains(draft)] },
      ['interpretation-1'],
    ],
    [
      'lose one that is published without the link',
      { draft },
      ['old', 'interpretation-1'],
      { interpretations: [explains(otherPolicy)] },
      ['old'],
    ],
    [
      'don’t care for an interpretation in another language',
      { draft },
      ['interpretation-1'],
      { interpretations: [interpretationDraft({ locale: 'en' })] },
      ['interpretation-1'],
    ],
    [
      'don’t care for the publication of another policy',
      { draft },
      ['old'],
      { policies: [otherPolicy] },
      ['old'],
    ],
  ])('%s', (_title, rows, linked, published, expected) => {
    expect(standingWith(rows, linked, published).linked).toEqual(expected);
  });
});
