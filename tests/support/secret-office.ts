import type { Account } from './accounts';
import type { Application } from './application';
import { createDraft, publish, writeLocale, type Data } from './documents';
import { uploadFile } from './files';

/** Every text of a draft or of a private field holds one of these, and no public text does. */
export const SECRETS = { first: 'zzsecret', second: 'zzother' } as const;
export type Secret = keyof typeof SECRETS;

/** An office with public documents, their changed drafts, drafts alone, and private fields. */
export interface SecretOffice {
  policy: string;
  otherPolicy: string;
  draftPolicy: string;
  interpretation: string;
  draftInterpretation: string;
  department: string;
  file: number;
  draftFile: number;
}

/** The values of a draft: in the two variants they differ in every way by which rows are found. */
const choices = {
  first: {
    nature: 'regulation',
    category: 'order',
    origin: 'joint',
    importance: 'important',
    disclosure: 'withheld',
    validity: 'repealed',
    day: '2001-02-03',
  },
  second: {
    nature: 'normative',
    category: 'letter',
    origin: 'reposted',
    importance: 'ordinary',
    disclosure: 'on-request',
    validity: 'expired',
    day: '2031-02-03',
  },
} as const;

const review = (text: string, at: string) => ({
  initial: { person: `${text} initial`, at, opinion: `${text} opinion` },
  second: { person: `${text} second`, at, opinion: `${text} opinion` },
  approval: { person: `${text} approval`, at, opinion: `${text} opinion` },
  conclusion: `${text} conclusion`,
  formNumber: `${text} form`,
});

const draftOfPolicy = (text: string, variant: Secret, links: Data): Data => {
  const { day, ...enumerations } = choices[variant];
  return {
    ...enumerations,
    ...links,
    title: `${text} title`,
    slug: `${text.replaceAll(' ', '-')}-slug`,
    indexNumber: `${text} index`,
    topic: `${text} topic`,
    summary: `${text} summary`,
    issuer: `${text} issuer`,
    coIssuers: `${text} issuers`,
    issuedOn: day,
    effectiveOn: day,
    expiresOn: day,
    validityChangedOn: day,
    validityNote: `${text} note`,
    dutyReason: `${text} duty`,
    disclosureReason: `${text} disclosure`,
    body: `<p>${text} body</p>`,
    publicUrl: `https://${text.replaceAll(' ', '-')}.test`,
    interpretationPlan: { outline: `${text} outline`, responsible: `${text} person` },
    secrecyReview: review(text, `${day}T00:00:00Z`),
  };
};

const draftOfInterpretation = (text: string, variant: Secret, links: Data): Data => ({
  ...links,
  title: `${text} title`,
  slug: `${text.replaceAll(' ', '-')}-slug`,
  form: variant === 'first' ? 'video' : 'article',
  interpreters: [{ kind: 'leader', name: `${text} name`, post: `${text} post` }],
  placements: [{ channel: 'press', outlet: `${text} outlet`, url: `https://${variant}.test` }],
  externalPolicies: [{ title: `${text} external`, issuer: `${text} issuer` }],
  body: `<p>${text} body</p>`,
  publicUrl: `https://${text.replaceAll(' ', '-')}.test`,
  secrecyReview: review(text, `${choices[variant].day}T00:00:00Z`),
});

/** Builds the office; its secrets are set by {@link setSecrets}. */
export const buildSecretOffice = async (
  application: Application,
  author: Account,
): Promise<SecretOffice> => {
  const creators = { createdBy: author.id, updatedBy: author.id };
  const person = { name: 'x', post: 'x', phone: 'x', email: 'x@example.test' };
  const { documentId: parent } = await application.strapi
    .documents('api::department.department')
    .create({ data: { name: '办公室', ...creators } });
  const { documentId: department } = await application.strapi
    .documents('api::department.department')
    .create({
      data: {
        name: '综合处',
        parent,
        supervisedBy: parent,
        head: person,
        leader: person,
        contacts: [person, person],
        users: [author.id],
        ...creators,
      },
    });
  const file = await uploadFile(application, author, '公开附件.txt');
  const draftFile = await uploadFile(application, author, '未公开附件.txt');
  const own = { draftingDepartment: department, attachments: [file], ...creators };
  const ofInterpretation = { department, media: [file], ...creators };

  const interpretation = await createDraft(application, 'interpretation', {
    title: '图解公开通知',
    interpreters: [{ kind: 'drafter', name: '综合处' }],
    placements: [{ channel: 'website', outlet: '门户网站' }],
    secrecyReview: review('x', '2020-01-01T00:00:00Z'),
    ...ofInterpretation,
  });
  const draftInterpretation = await createDraft(application, 'interpretation', ofInterpretation);
  const reviewed = {
    interpretationPlan: { outline: 'x' },
    secrecyReview: review('x', '2020-01-01T00:00:00Z'),
  };
  const otherPolicy = await createDraft(application, 'policy', {
    title: '关于另一件事的通知',
    interpretations: [interpretation],
    ...reviewed,
    ...own,
  });
  const policy = await createDraft(application, 'policy', {
    title: '关于公开的通知',
    documentNumber: '示办发〔2026〕1号',
    issuedOn: '2026-01-05',
    amends: [otherPolicy],
    interpretations: [interpretation],
    ...reviewed,
    ...own,
  });
  const draftPolicy = await createDraft(application, 'policy', own);
  await writeLocale(application, 'policy', otherPolicy, 'en', {
    title: 'Notice on another matter',
    ...own,
  });
  await writeLocale(application, 'interpretation', interpretation, 'en', {
    title: 'Another matter at a glance',
    policies: [otherPolicy],
    ...ofInterpretation,
  });
  await publish(application, 'policy', otherPolicy);
  await publish(application, 'policy', policy);
  await publish(application, 'interpretation', interpretation);
  await publish(application, 'policy', otherPolicy, 'en');
  await writeLocale(application, 'policy', policy, 'en', own);
  return {
    policy,
    otherPolicy,
    draftPolicy,
    interpretation,
    draftInterpretation,
    department,
    file,
    draftFile,
  };
};

/** Writes the drafts: nothing public may change by it. */
const setDrafts = async (application: Application, office: SecretOffice, variant: Secret) => {
  const isFirst = variant === 'first';
  // The other way round in the second variant, so that an order by a secret shows.
  const letters = isFirst ? 'abcdefgh' : 'hgfedcba';
  const text = (index: number) => `${SECRETS[variant]} ${letters[index] ?? ''}`;
  const linked = {
    interpretations: isFirst
      ? [office.interpretation, office.draftInterpretation]
      : [office.interpretation],
    repeals: isFirst ? [office.otherPolicy] : [],
    amends: isFirst ? [] : [office.otherPolicy],
    draftingDepartment: isFirst ? office.department : null,
    attachments: isFirst ? [office.draftFile] : [office.draftFile, office.file],
  };
  const policies = [
    { documentId: office.policy, locale: 'zh-Hans', links: linked },
    { documentId: office.policy, locale: 'en', links: {} },
    { documentId: office.otherPolicy, locale: 'zh-Hans', links: {} },
    { documentId: office.otherPolicy, locale: 'en', links: {} },
    { documentId: office.draftPolicy, locale: 'zh-Hans', links: linked },
  ];
  for (const [index, { documentId, locale, links }] of policies.entries()) {
    const data = draftOfPolicy(text(index), variant, links);
    await writeLocale(application, 'policy', documentId, locale, data);
  }
  const interpretations = [
    { documentId: office.interpretation, locale: 'zh-Hans' },
    { documentId: office.interpretation, locale: 'en' },
    { documentId: office.draftInterpretation, locale: 'zh-Hans' },
  ];
  for (const [index, { documentId, locale }] of interpretations.entries()) {
    const links = { media: isFirst ? [office.draftFile] : [] };
    const data = draftOfInterpretation(text(policies.length + index), variant, links);
    await writeLocale(application, 'interpretation', documentId, locale, data);
  }
};

/** Writes the private fields of public rows past the Document Service: their public face stays. */
const setPrivateFields = async (
  { strapi }: Application,
  office: SecretOffice,
  author: Account,
  variant: Secret,
) => {
  const text = SECRETS[variant];
  const { day } = choices[variant];
  const at = `${day}T00:00:00.000Z`;
  await strapi.db.query('api::policy.policy').updateMany({
    where: { publishedAt: { $notNull: true } },
    data: { dutyReason: `${text} duty`, disclosureReason: `${text} disclosure` },
  });
  const all = { where: { id: { $gt: 0 } } };
  await strapi.db.query('disclosure.review-step').updateMany({
    ...all,
    data: { person: `${text} person`, at, opinion: `${text} opinion` },
  });
  await strapi.db.query('disclosure.secrecy-review').updateMany({
    ...all,
    data: { conclusion: `${text} conclusion`, formNumber: `${text} form` },
  });
  await strapi.db.query('interpretation.plan').updateMany({
    ...all,
    data: { outline: `${text} outline`, responsible: `${text} person`, scheduledOn: day },
  });
  const person = {
    name: `${text} name`,
    post: `${text} post`,
    phone: text,
    email: `${text}@example.test`,
  };
  await strapi.db.query('office.person').updateMany({ ...all, data: person });
  await strapi.db.query('office.contact').updateMany({ ...all, data: person });
  await strapi.db.query('admin::user').update({
    where: { id: author.id },
    data: { firstname: text, lastname: text, username: text, email: `${text}@example.test` },
  });
  await strapi.db.query('plugin::upload.file').update({
    where: { id: office.draftFile },
    data: { name: `${text}.txt`, alternativeText: text, caption: text },
  });
};

/** Gives every draft and every private field the values of one variant. */
export const setSecrets = async (
  application: Application,
  office: SecretOffice,
  author: Account,
  variant: Secret,
): Promise<void> => {
  await setDrafts(application, office, variant);
  await setPrivateFields(application, office, author, variant);
};
