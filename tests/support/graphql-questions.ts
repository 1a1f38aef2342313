import type { Core } from '@strapi/strapi';
import { attributePaths } from './questions';
import type { SecretOffice } from './secret-office';

const TYPES = [
  { uid: 'api::policy.policy', single: 'policy', plural: 'policies' },
  {
    uid: 'api::interpretation.interpretation',
    single: 'interpretation',
    plural: 'interpretations',
  },
  { uid: 'api::department.department', single: 'department', plural: 'departments' },
];

const nested = (names: readonly string[], condition: string): string =>
  names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, condition);

const filterQuestions = (strapi: Core.Strapi, secret: string): string[] =>
  TYPES.flatMap(({ uid, plural }) =>
    attributePaths(strapi, uid, 1)
      .filter(({ kind }) => kind === 'text')
      .map(
        ({ names }) =>
          `{ ${plural}(filters: ${nested(names, `{ containsi: "${secret}" }`)}, sort: "id") { documentId } }`,
      ),
  );

const sortQuestions = (strapi: Core.Strapi): string[] =>
  TYPES.flatMap(({ uid, plural }) =>
    attributePaths(strapi, uid, 1)
      .filter(({ kind }) => kind === 'text')
      .map(({ names }) => `{ ${plural}(sort: ["${names.join('.')}:desc", "id"]) { documentId } }`),
  );

/** Arguments of a root field or of a link that could bring up drafts. */
const ARGUMENTS = [
  'status: DRAFT',
  'status: PUBLISHED',
  'publicationFilter: NEVER_PUBLISHED',
  'publicationFilter: NEVER_PUBLISHED_DOCUMENT',
  'publicationFilter: HAS_PUBLISHED_VERSION_DOCUMENT, status: DRAFT',
  'publicationFilter: MODIFIED',
  'hasPublishedVersion: false',
  'hasPublishedVersion: true, status: DRAFT',
  'locale: "*"',
  'locale: "en"',
  'filters: { publishedAt: { null: true } }',
  'sort: "status"',
  'sort: "localizations.title:desc"',
  'sort: "localizations.title:asc"',
  `filters: { localizations: { title: { containsi: "zzsecret" } } }`,
];

const LINKS: Record<string, { fields: string[]; links: string[] }> = {
  policies: {
    fields: ['documentId', 'title', 'topic', 'documentNumber', 'locale', 'issuedOn'],
    links: ['interpretations', 'localizations', 'repeals', 'repealedBy', 'amends', 'amendedBy'],
  },
  interpretations: {
    fields: ['documentId', 'title', 'form', 'locale', 'interpreters { name post }'],
    links: ['policies', 'localizations'],
  },
};

const argumentQuestions = (office: SecretOffice): string[] =>
  Object.entries(LINKS).flatMap(([plural, { fields, links }]) => {
    const single = plural === 'policies' ? 'policy' : 'interpretation';
    const documentId = plural === 'policies' ? office.policy : office.interpretation;
    const selection = fields.join(' ');
    return [
      ...ARGUMENTS.flatMap((given) => [
        `{ ${plural}(${given}) { ${selection} } }`,
        `{ ${plural}_connection(${given}) { nodes { ${selection} } pageInfo { total } } }`,
        `{ ${single}(documentId: "${documentId}", ${given}) { ${selection} } }`,
        `{ draft: ${plural}(${given}) { documentId } public: ${plural} { ${selection} } }`,
        `{ public: ${plural} { documentId } draft: ${plural}(${given}) { ${selection} } }`,
      ]),
      ...links.flatMap((link) =>
        ['', ...ARGUMENTS].flatMap((given) => {
          const asked = given === '' ? '' : `(${given})`;
          return [
            `{ ${plural} { ${link}${asked} { documentId title } } }`,
            `{ ${plural} { ${link}_connection${asked} { nodes { documentId title } pageInfo { total } } } }`,
            `{ ${plural} { ${link}${asked} { localizations${asked} { documentId title } } } }`,
            `{ ${single}(documentId: "${documentId}") { ${link}${asked} { documentId title } } }`,
          ];
        }),
      ),
    ];
  });

const handMade = (office: SecretOffice): string[] => [
  '{ policies { dutyReason } }',
  '{ policies { disclosureReason interpretationPlan { outline } } }',
  '{ policies { secrecyReview { conclusion } } }',
  '{ policies { createdBy { email } } }',
  '{ departments { name head { name } } }',
  '{ departments { name contacts { email } } }',
  '{ departments { name users { email } } }',
  '{ departments { name parent { name users { email } } supervisedBy { contacts { phone } } } }',
  '{ policies { draftingDepartment { name leader { phone } } } }',
  '{ policies { attachments { name related { __typename } } } }',
  '{ policies { attachments { name related { ... on Policy { title topic } } } } }',
  '{ policies { attachments { related { ... on Policy { title localizations { title } } } } } }',
  '{ interpretations { media { name related { ... on Interpretation { title form } } } } }',
  '{ uploadFiles { name related { ... on Policy { title } } } }',
  '{ uploadFiles(filters: { name: { contains: "zz" } }) { name } }',
  `{ uploadFile(documentId: "${office.draftFile}") { name } }`,
  '{ usersPermissionsUsers { username email } }',
  '{ __type(name: "Policy") { fields { name } } }',
  '{ __type(name: "PolicyFiltersInput") { inputFields { name } } }',
  '{ __type(name: "Department") { fields { name } } }',
];

/** Documents that ask GraphQL for what the public must not learn. */
export const graphqlQuestions = (
  strapi: Core.Strapi,
  office: SecretOffice,
  secret: string,
): string[] => [
  ...new Set([
    ...argumentQuestions(office),
    ...handMade(office),
    ...filterQuestions(strapi, secret),
    ...sortQuestions(strapi),
  ]),
];
