/** How a refusal is answered, and what its reader has to be told. */
export interface Refusal {
  status: 400 | 403 | 404 | 409;
  name: string;
  /** Field that the details name, where one field is wrong. */
  field?: string;
  /** Whether it is about one document, whose title the sentence then names. */
  isAboutDocument?: true;
}

const blocked = {
  status: 400,
  name: 'PublicationBlockedError',
  isAboutDocument: true,
} satisfies Refusal;
const forbidden = { status: 403, name: 'ForbiddenError' } satisfies Refusal;
const notFound = { status: 404, name: 'NotFoundError' } satisfies Refusal;
const wrong = (field: string) =>
  ({ status: 400, name: 'ValidationError', field }) satisfies Refusal;
const unfit = (field: string) => ({ ...wrong(field), isAboutDocument: true }) satisfies Refusal;

/** Every code with which the server refuses; a code in the translation files without a row fails. */
export const refusals = {
  'link.missing-interpretation': blocked,
  'link.missing-policy': blocked,
  'policy-first.policy-not-public': blocked,
  'protect-links.policy-left-without-interpretation': blocked,

  'refusal.blocked': blocked,
  'refusal.busy': { status: 409, name: 'PublicationBusyError' },
  'refusal.settings-changed': { status: 409, name: 'SettingsChangedError' },
  'refusal.number-taken': unfit('documentNumber'),
  'refusal.number-malformed': wrong('documentNumber'),
  'refusal.duty-reason-missing-required': unfit('dutyReason'),
  'refusal.duty-reason-missing-recommended': unfit('dutyReason'),
  'refusal.document-not-found': notFound,
  'refusal.content-not-found': notFound,
  'refusal.content-forbidden': forbidden,
  'refusal.type-not-governed': notFound,
  'refusal.draft-forbidden': forbidden,
  'refusal.states-forbidden': forbidden,
  'refusal.action-forbidden': forbidden,
  'refusal.publish-forbidden': { ...forbidden, isAboutDocument: true },
  'refusal.publish-policy-forbidden': forbidden,
  'refusal.publish-interpretation-forbidden': forbidden,
  'refusal.alerts-not-found': notFound,
  'refusal.notice-not-found': notFound,
  'refusal.delivery-not-found': notFound,
  'refusal.delivery-not-failed': wrong('id'),
  'refusal.settings-gate-forbidden': forbidden,
  'refusal.settings-duty-forbidden': forbidden,
  'refusal.settings-deadlines-forbidden': forbidden,
  'refusal.settings-alerts-forbidden': forbidden,
  'refusal.settings-addresses-forbidden': forbidden,
  'refusal.settings-sweep-forbidden': forbidden,
  'refusal.settings-content-forbidden': forbidden,
  'refusal.calendar-changed': { status: 409, name: 'CalendarChangedError' },
  'refusal.calendar-gap': wrong('year'),
  'refusal.calendar-unusual': wrong('acceptsUnusual'),
  'refusal.calendar-not-found': notFound,
  'refusal.import': wrong('text'),
  'refusal.deadline-not-found': notFound,
  'refusal.waiver-not-found': notFound,
  'refusal.webhook-not-found': notFound,
  'refusal.waiver-in-force': unfit('policy'),
  'refusal.waiver-ends-in-past': unfit('expiresOn'),
  'refusal.waiver-ended': unfit('id'),
  'refusal.start-ahead': unfit('officialPublishedAt'),
  'refusal.invalid': wrong('ground'),

  'wrong.missing': wrong('ground'),
  'wrong.not-text': wrong('policy'),
  'wrong.not-a-number': wrong('page'),
  'wrong.not-whole': wrong('version'),
  'wrong.not-yes-or-no': wrong('dryRun'),
  'wrong.not-a-list': wrong('policies'),
  'wrong.unreadable': wrong('officialPublishedAt'),
  'wrong.too-short': wrong('policy'),
  'wrong.too-long': wrong('policy'),
  'wrong.too-few': wrong('ids'),
  'wrong.too-many': wrong('ids'),
  'wrong.too-low': wrong('page'),
  'wrong.too-high': wrong('pageSize'),
  'wrong.not-a-choice': wrong('state'),
  'wrong.unknown-field': wrong('colour'),
  'wrong.length': wrong('reason'),
  'wrong.control-character': wrong('policy'),
  'wrong.civil-date': wrong('expiresOn'),
  'wrong.instant': wrong('officialPublishedAt'),
  'wrong.date-or-instant': wrong('asOf'),
  'wrong.time-of-day': wrong('values.deadlines.closingTime'),
  'wrong.schedule': wrong('expression'),
  'wrong.named-twice': wrong('values.alerts.recipients.started'),
  'wrong.reminder-late': wrong('values.alerts.reminders.0.workingDay'),
  'wrong.reminder-beyond': wrong('values.deadlines.workingDays'),
  'wrong.order': wrong('sort'),
  'wrong.ids': wrong('policies'),
  'wrong.one-side': wrong('policies'),
  'wrong.no-document': wrong('policies'),
  'wrong.too-many-linked': wrong('includeLinked'),
  'wrong.period-reversed': wrong('from'),
  'wrong.period-too-long': wrong('from'),
  'wrong.address-malformed': wrong('url'),
  'wrong.address-credentials': wrong('url'),
  'wrong.address-private': wrong('url'),
  'wrong.foreign-event': wrong('events.0'),

  'fault.control-character': wrong('summary'),
  'fault.lone-surrogate': wrong('title'),
  'fault.direction-character': wrong('title'),
  'fault.not-text': wrong('summary'),
  'fault.too-long': wrong('title'),
  'fault.not-a-choice': wrong('nature'),
  'fault.not-yes-or-no': wrong('contacts.0.backup'),
  'fault.not-a-date': wrong('issuedOn'),
  'fault.not-an-instant': wrong('officialPublishedAt'),
  'fault.not-a-web-address': wrong('publicUrl'),
  'fault.not-a-mail-address': wrong('contacts.0.email'),
  'fault.not-an-entry': wrong('interpretationPlan'),
  'fault.not-a-list': wrong('interpreters'),
  'fault.unknown-field': wrong('valueOf'),
  'fault.not-a-row-number': wrong('filters.id.$eq'),
  'fault.not-a-page': wrong('pagination.page'),
  'fault.question-unreadable': wrong('filters'),
  'fault.link-malformed': wrong('interpretations'),
  'fault.link-single': wrong('draftingDepartment'),
  'fault.link-too-many': wrong('interpretations'),
  'fault.link-missing': wrong('interpretations'),
  'fault.link-cyclic': wrong('repeals'),
  'fault.locale-unknown': wrong('locale'),
  'fault.slug-malformed': wrong('slug'),
  'fault.slug-taken': wrong('slug'),
} satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof refusals;

/** The same with the type by which one asks. */
export const refusalOf = (code: RefusalCode): Refusal => refusals[code];
