import type { Data } from './documents';

/** One value that cannot be stored, and the field that the answer must name. */
export type BadValue = [title: string, data: Data, path: string];

const LONG_TITLE = '长'.repeat(10_000);
const MISSING = 'a'.repeat(24);
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index}`.padStart(24, 'a'));

const texts = (field: string): BadValue[] => [
  [`a number as ${field}`, { [field]: 5 }, field],
  [`a list as ${field}`, { [field]: ['关于示例的通知'] }, field],
  [`an object as ${field}`, { [field]: { text: '关于示例的通知' } }, field],
  [`a yes as ${field}`, { [field]: true }, field],
  [`10,000 characters as ${field}`, { [field]: LONG_TITLE }, field],
  [`NUL in ${field}`, { [field]: '关于\u0000示例' }, field],
  [`a control character in ${field}`, { [field]: '关于\u0007示例' }, field],
  [`half a character in ${field}`, { [field]: '关于\ud83d示例' }, field],
];

const dates = (field: string): BadValue[] => [
  [`a day that does not exist as ${field}`, { [field]: '2026-02-30' }, field],
  [`a far year as ${field}`, { [field]: '99999-01-01' }, field],
  [`a far past as ${field}`, { [field]: '0000-01-01' }, field],
  [`words as ${field}`, { [field]: '昨天' }, field],
  [`a number as ${field}`, { [field]: 20260105 }, field],
  [`a list as ${field}`, { [field]: ['2026-01-05'] }, field],
];

const instants = (field: string): BadValue[] => [
  [`an instant that does not exist as ${field}`, { [field]: '2026-02-30T00:00:00Z' }, field],
  [`an hour that does not exist as ${field}`, { [field]: '2026-02-03T25:00:00Z' }, field],
  [`a far instant as ${field}`, { [field]: '99999-01-01T00:00:00Z' }, field],
  [`an instant without zone as ${field}`, { [field]: '2026-01-05T09:00:00' }, field],
  [`a number as ${field}`, { [field]: 1767574800000 }, field],
];

const links = (field: string): BadValue[] => [
  [`a link of ${field} to nothing`, { [field]: [MISSING] }, field],
  [`a link of ${field} to a row that is missing`, { [field]: [2_000_000_000] }, field],
  [`a link of ${field} beyond all rows`, { [field]: [99_999_999_999] }, field],
  [`a new link of ${field} to nothing`, { [field]: { connect: [{ documentId: MISSING }] } }, field],
  [`1,000 links of ${field} to nothing`, { [field]: many(1000) }, field],
  [`NUL as link of ${field}`, { [field]: ['a\u0000'] }, field],
  [`a yes as link of ${field}`, { [field]: true }, field],
  [`an object without identity as link of ${field}`, { [field]: [{}] }, field],
];

export const BAD_POLICIES: readonly BadValue[] = [
  ...texts('title'),
  ['a change of direction in the title', { title: '关于\u202e示例' }, 'title'],
  ['a number as number', { documentNumber: 5 }, 'documentNumber'],
  ['a list as number', { documentNumber: ['示办发〔2026〕1号'] }, 'documentNumber'],
  ['NUL in the number', { documentNumber: '示办发\u0000' }, 'documentNumber'],
  ['101 characters as number', { documentNumber: '号'.repeat(101) }, 'documentNumber'],
  ['a number as summary', { summary: 5 }, 'summary'],
  ['NUL in the summary', { summary: '摘要\u0000' }, 'summary'],
  ['a number as body', { body: 5 }, 'body'],
  ['NUL in the body', { body: '<p>\u0000</p>' }, 'body'],
  ['a long body', { body: `<p>${'长'.repeat(500_001)}</p>` }, 'body'],
  ...dates('issuedOn'),
  ...instants('officialPublishedAt'),
  ['a choice that does not exist', { interpretationDuty: 'perhaps' }, 'interpretationDuty'],
  ['a list of choices', { interpretationDuty: ['required'] }, 'interpretationDuty'],
  ['a choice in capitals', { nature: 'NORMATIVE' }, 'nature'],
  ['a number as choice', { validity: 1 }, 'validity'],
  ['spaces in the slug', { slug: 'not a slug!' }, 'slug'],
  ['81 characters as slug', { slug: 'a'.repeat(81) }, 'slug'],
  ['a number as slug', { slug: 5 }, 'slug'],
  ['a script as address', { publicUrl: 'javascript:alert(1)' }, 'publicUrl'],
  ...links('interpretations'),
  ...links('repeals'),
  ['two departments that draft', { draftingDepartment: many(2) }, 'draftingDepartment'],
  ['a department that is missing', { draftingDepartment: MISSING }, 'draftingDepartment'],
  ['a file that is missing', { attachments: [2_000_000_000] }, 'attachments'],
  ['a word as file', { attachments: 'file' }, 'attachments'],
  ['words as plan', { interpretationPlan: '方案' }, 'interpretationPlan'],
  ['a list as plan', { interpretationPlan: [] }, 'interpretationPlan'],
  [
    'a day that does not exist in the plan',
    { interpretationPlan: { scheduledOn: '2026-02-30' } },
    'interpretationPlan.scheduledOn',
  ],
  [
    'a number deep in the review',
    { secrecyReview: { initial: { person: 5 } } },
    'secrecyReview.initial.person',
  ],
  [
    'an instant that does not exist deep in the review',
    { secrecyReview: { approval: { at: '2026-02-30T00:00:00Z' } } },
    'secrecyReview.approval.at',
  ],
];

export const BAD_INTERPRETATIONS: readonly BadValue[] = [
  ...texts('title'),
  ['a form that does not exist', { form: 'film' }, 'form'],
  ...links('policies'),
  ['words as interpreters', { interpreters: '专家' }, 'interpreters'],
  ['a number among interpreters', { interpreters: [5] }, 'interpreters.0'],
  [
    'an interpreter of no kind',
    { interpreters: [{ kind: 'drafter' }, { kind: 'boss' }] },
    'interpreters.1.kind',
  ],
  [
    'an instant that does not exist in a placement',
    { placements: [{ channel: 'press', releasedAt: '2026-02-30T00:00:00Z' }] },
    'placements.0.releasedAt',
  ],
  [
    'a script as address of a placement',
    { placements: [{ channel: 'press', url: 'javascript:alert(1)' }] },
    'placements.0.url',
  ],
  [
    'NUL in an external policy',
    { externalPolicies: [{ title: '国务院\u0000' }] },
    'externalPolicies.0.title',
  ],
  [
    '10,000 characters in an external policy',
    { externalPolicies: [{ title: LONG_TITLE }] },
    'externalPolicies.0.title',
  ],
];

export const BAD_DEPARTMENTS: readonly BadValue[] = [
  ...texts('name'),
  ['a kind that does not exist', { kind: 'ministry' }, 'kind'],
  ['a parent that is missing', { parent: MISSING }, 'parent'],
  ['an address that is none', { contacts: [{ email: '没有' }] }, 'contacts.0.email'],
  ['a number as phone', { head: { phone: 123 } }, 'head.phone'],
];
