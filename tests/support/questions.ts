import type { Core } from '@strapi/strapi';
import type { SecretOffice } from './secret-office';

/** A way from a content type to one of its attributes, over relations, files and components. */
export interface AttributePath {
  names: string[];
  kind: 'text' | 'value' | 'link';
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** Their target is reached by a neighbour of the same type already. */
const TWINS = [
  'repealedBy',
  'amends',
  'amendedBy',
  'coDraftingDepartments',
  'supervisedBy',
  'updatedBy',
  'leader',
];

const TEXTS = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration'];

const targetOf = ({ type, target, component }: Attribute): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : (target ?? component);

const kindOf = (attribute: Attribute): AttributePath['kind'] => {
  if (['relation', 'media', 'component'].includes(attribute.type)) return 'link';
  return TEXTS.includes(attribute.type) ? 'text' : 'value';
};

/** Every attribute that a caller could name, private ones too, as deep as `depth` links. */
export const attributePaths = (
  strapi: Core.Strapi,
  uid: string,
  depth: number,
): AttributePath[] => {
  const models: Record<string, { attributes: Record<string, Attribute> }> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const attributes = { ...models[uid]?.attributes, id: { type: 'integer' } };
  return Object.entries<Attribute>(attributes).flatMap(([name, attribute]): AttributePath[] => {
    const target = targetOf(attribute);
    const isDeep = target !== undefined && depth > 0 && !TWINS.includes(name);
    const deeper = isDeep ? attributePaths(strapi, target, depth - 1) : [];
    return [
      { names: [name], kind: kindOf(attribute) },
      ...deeper.map(({ names, kind }) => ({ names: [name, ...names], kind })),
    ];
  });
};

const bracketed = (names: readonly string[]): string => names.map((name) => `[${name}]`).join('');

/** Filters and sort orders over one attribute: each could tell what it must not show. */
const questionsAbout = ({ names, kind }: AttributePath, secret: string): string[] => {
  const filter = (condition: string) => `filters${bracketed(names)}${condition}&sort=id`;
  const order = `sort[0]=${names.join('.')}:desc&sort[1]=id`;
  if (kind === 'link') return [filter('[$notNull]=true'), filter('[id][$notNull]=true')];
  return [kind === 'text' ? filter(`[$containsi]=${secret}`) : filter('[$gt]=2010-01-01'), order];
};

/** Ways to ask for more of a document than its own values, each for one link of the type. */
const populationsOf = (name: string, secret: string): string[] => {
  return [
    `populate=${name}`,
    `populate[0]=${name}`,
    `populate[${name}]=true`,
    `populate[${name}]=*`,
    `populate[${name}][populate]=*`,
    `populate[${name}][fields]=*`,
    `populate[${name}][status]=draft`,
    `populate[${name}][publicationFilter]=never-published`,
    `populate[${name}][locale]=*`,
    `populate[${name}][filters][publishedAt][$null]=true`,
    `populate[${name}][filters][title][$containsi]=${secret}`,
    `populate[${name}][filters][name][$containsi]=${secret}`,
    `populate[${name}][count]=true`,
    `populate[${name}][on][api::policy.policy][populate]=*`,
    `populate[${name}][sort]=dutyReason`,
  ];
};

/** What stock Strapi understands besides, and what it might. */
const generalQuestions = (secret: string): string[] => [
  '',
  'status=published',
  'status',
  ...['draft', 'DRAFT', 'modified', 'null', '%00', ' published', ''].map(
    (status) => `status=${status}`,
  ),
  'status[]=draft',
  'status[0]=draft&status[1]=published',
  'status[$ne]=published',
  ...[
    'draft',
    'has-draft',
    'never-published',
    'never-published-document',
    'has-published-version',
    'has-published-version-document',
    'unmodified',
    'modified',
    'published-without-draft',
    'published-with-draft',
  ].flatMap((filter) => [
    `publicationFilter=${filter}`,
    `publicationFilter=${filter}&status=draft`,
    `publicationFilter=${filter}&status=published`,
  ]),
  'publicationFilter',
  'hasPublishedVersion',
  ...['true', 'false', '1', 'draft'].map((version) => `hasPublishedVersion=${version}`),
  'publicationState=preview',
  'publicationState=live',
  'populate=*',
  'populate=deep',
  'populate=true',
  'populate[0]=*',
  'populate[*]=*',
  'fields=*',
  'fields[0]=title&fields[1]=dutyReason',
  'fields=secrecyReview',
  'fields=interpretationStatus',
  'locale=*',
  'locale=*&status=draft',
  'locale=en',
  'locale=en&populate=*',
  'locale[]=en&locale[]=zh-Hans',
  'locale[$ne]=zz',
  'locale=all',
  `_q=${secret}`,
  `_q=${secret} duty`,
  `_q=${secret}&locale=en`,
  `filters[_q]=${secret}`,
  `filters[$or][0][dutyReason][$containsi]=${secret}`,
  `filters[$and][0][$or][0][secrecyReview][conclusion][$containsi]=${secret}`,
  `filters[$not][dutyReason][$containsi]=${secret}`,
  `filters[dutyReason]=${secret} duty`,
  `filters[localizations][$not][title][$containsi]=${secret}`,
  `filters[interpretations][localizations][title][$containsi]=${secret}`,
  `filters[interpretations][policies][localizations][title][$containsi]=${secret}`,
  `filters[policies][interpretations][localizations][title][$containsi]=${secret}`,
  `populate[interpretations][filters][localizations][title][$containsi]=${secret}`,
  `populate[policies][filters][localizations][topic][$containsi]=${secret}`,
  'populate[interpretations][sort]=localizations.title',
  'populate[policies][sort]=localizations.title:desc',
  `filters[draftingDepartment][users][email][$containsi]=${secret}`,
  `filters[department][users][email][$containsi]=${secret}`,
  'filters[publishedAt][$null]=true',
  'pagination[page]=1&pagination[pageSize]=100&pagination[withCount]=true',
  'pagination[start]=0&pagination[limit]=100',
  'sort=status',
  'sort=status:desc',
  'sort[status]=asc',
  'sort[0]=title&sort[1]=interpretations.status:desc',
  'sort=localizations.title',
  'sort[localizations][title]=desc',
  'sort[0][localizations][topic]=asc',
  'populate[attachments][populate][related]=true',
  'populate[attachments][populate][related][populate]=*',
  'populate[attachments][populate][related][on][api::policy.policy][fields]=title',
  'populate[attachments][populate]=*',
  'populate[attachments][populate][folder]=*',
  'populate[media][populate][related][populate]=*',
  'populate[interpretations][populate][localizations][populate]=*',
  'populate[interpretations][populate][media][populate]=related',
  'populate[policies][populate][attachments][populate]=related',
  'populate[interpretations][populate][policies][populate]=*',
  'populate[localizations][populate][localizations][populate]=*',
  'populate[localizations][filters][publishedAt][$null]=true&locale=en',
  'populate[draftingDepartment][populate][users][populate]=*',
  'populate[department][populate][contacts]=true',
  'createdBy=1&populate=createdBy',
  'lookup[publishedAt][$null]=true',
  'where[publishedAt][$null]=true',
  'data[status]=draft',
  'params[status]=draft',
  '__proto__[status]=draft',
  'constructor[prototype][status]=draft',
];

const documentsOf = ({
  policy,
  draftPolicy,
  interpretation,
  draftInterpretation,
  department,
}: SecretOffice): Record<string, string[]> => ({
  policies: [policy, draftPolicy],
  interpretations: [interpretation, draftInterpretation],
  departments: [department],
});

const types = [
  { plural: 'policies', uid: 'api::policy.policy' },
  { plural: 'interpretations', uid: 'api::interpretation.interpretation' },
  { plural: 'departments', uid: 'api::department.department' },
];

/** Addresses below `/api` that ask for what the public must not learn. */
export const restQuestions = (
  strapi: Core.Strapi,
  office: SecretOffice,
  secret: string,
): string[] => {
  const addresses = types.flatMap(({ plural, uid }) => {
    const paths = attributePaths(strapi, uid, 1);
    const populations = paths
      .filter(({ kind, names }) => kind === 'link' && names.length === 1)
      .flatMap(({ names }) => populationsOf(names[0] ?? '', secret));
    const general = generalQuestions(secret);
    const about = paths.flatMap((path) => questionsAbout(path, secret));
    const single = documentsOf(office)[plural] ?? [];
    return [
      ...[...general, ...populations, ...about].map((query) => `${plural}?${query}`),
      ...single.flatMap((id) => general.map((query) => `${plural}/${id}?${query}`)),
      ...[`${secret}-a-slug`, `${secret}-f-slug`].map((slug) => `${plural}/by-slug/${slug}`),
    ];
  });
  const others = [
    'upload/files',
    `upload/files/${office.draftFile}`,
    'users',
    'interpretation-sync/status/' + office.policy,
    'interpretation-sync/status/' + office.draftPolicy,
    'interpretation-sync/alerts',
    'i18n/locales',
    'content-type-builder/content-types',
  ];
  return [...new Set([...addresses, ...others])].map((address) => `/api/${address}`);
};
