import {
  createApiToken,
  createSuperAdmin,
  setPublicPermissions,
  type Account,
} from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { chosenDatabase } from '../support/database';
import { graphqlQuestions } from '../support/graphql-questions';
import { restQuestions } from '../support/questions';
import {
  buildSecretOffice,
  SECRETS,
  setSecrets,
  type Secret,
  type SecretOffice,
} from '../support/secret-office';

/** What a site that shows documents needs, and no more. */
const READING = ['policy', 'interpretation', 'department'].flatMap((name) => [
  `api::${name}.${name}.find`,
  `api::${name}.${name}.findOne`,
  ...(name === 'department' ? [] : [`api::${name}.${name}.findBySlug`]),
]);

/** Three thousand questions, twice. */
const LONG = 600_000;

/** What may be asked doesn't depend on the database: others than SQLite get every third question. */
const SHARE = chosenDatabase() === 'sqlite' ? 1 : 3;
const shareOf = (questions: readonly string[]) =>
  questions.filter((_, index) => index % SHARE === 0);

interface Asked {
  question: string;
  status: number;
  body: string;
}

type Room = 'rest' | 'graphql';
const ROOMS: readonly Room[] = ['rest', 'graphql'];

/** Links come in no promised order; the entries of the answer itself do. */
const steady = (value: unknown, depth = 0): unknown => {
  if (Array.isArray(value)) {
    const members = value.map((member: unknown) => steady(member, depth + 1));
    if (depth <= 1) return members;
    return members.sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, steady(member, depth + 1)]),
  );
};

describe('Drafts and private fields', () => {
  let application: Application;
  let office: SecretOffice;
  let author: Account;
  const answers: Record<Secret, Record<Room, Asked[]>> = {
    first: { rest: [], graphql: [] },
    second: { rest: [], graphql: [] },
  };

  const ask = async (room: Room, question: string): Promise<Asked> => {
    const { status, body } =
      room === 'rest'
        ? await application.request.get(question)
        : await application.request.post('/graphql').send({ query: question });
    return { question, status, body: JSON.stringify(steady(body)) };
  };

  /** A few at a time: on a database server most of the time is spent waiting. */
  const askAll = async (room: Room, questions: readonly string[]): Promise<Asked[]> => {
    const asked: Asked[] = [];
    const left = questions.map((question, index) => ({ question, index })).reverse();
    const askOneByOne = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        asked[next.index] = await ask(room, next.question);
      }
    };
    await Promise.all([askOneByOne(), askOneByOne(), askOneByOne(), askOneByOne()]);
    return asked;
  };

  /** What is refused by its form alone is refused whatever the documents hold. */
  const worthRepeating = (asked: readonly Asked[]): string[] =>
    asked.filter(({ status }) => ![400, 403].includes(status)).map(({ question }) => question);

  beforeAll(async () => {
    application = await startApplication({ env: { GRAPHQL_ENABLED: 'true' } });
    const { strapi } = application;
    await strapi.plugin('i18n').service('locales').create({ code: 'en', name: 'English' });
    author = await createSuperAdmin(application);
    office = await buildSecretOffice(application, author);
    await setPublicPermissions(strapi, READING);

    await setSecrets(application, office, author, 'first');
    answers.first = {
      rest: await askAll('rest', shareOf(restQuestions(strapi, office, SECRETS.first))),
      graphql: await askAll('graphql', shareOf(graphqlQuestions(strapi, office, SECRETS.first))),
    };
    await setSecrets(application, office, author, 'second');
    answers.second = {
      rest: await askAll('rest', worthRepeating(answers.first.rest)),
      graphql: await askAll('graphql', worthRepeating(answers.first.graphql)),
    };
  }, LONG);
  afterAll(() => application.stop());

  describe.each(ROOMS)('with the public role, over %s', (room) => {
    const all = () => [...answers.first[room], ...answers.second[room]];

    it('are in no answer', () => {
      const isTold = ({ question, body }: Asked) =>
        // Some errors repeat the question.
        Object.values(SECRETS).some((secret) => body.replaceAll(question, '').includes(secret));
      expect(all().filter(isTold)).toEqual([]);
    });

    it('change no answer, neither what is found nor its order', () => {
      const before = new Map(answers.first[room].map((asked) => [asked.question, asked]));
      const changed = answers.second[room].filter(
        ({ question, status, body }) =>
          before.get(question)?.body !== body || before.get(question)?.status !== status,
      );
      expect(changed).toEqual([]);
    });

    it('cannot be asked for in a way that fails', () => {
      const failed = all().filter(
        ({ status, body }) => status >= 500 || body.includes('INTERNAL_SERVER_ERROR'),
      );
      expect(failed).toEqual([]);
    });

    it('are asked for beside questions that are answered', () => {
      const answered = all().filter(
        ({ status, body }) => status === 200 && body.includes('关于公开的通知'),
      );
      expect(answered.length).toBeGreaterThan((room === 'rest' ? 300 : 20) / SHARE);
    });
  });

  describe('with a token', () => {
    const DRAFT_QUESTIONS: readonly [question: string, parameter: string][] = [
      ['status=draft', 'status'],
      ['status=', 'status'],
      ['status', 'status'],
      ['publicationFilter=never-published', 'publicationFilter'],
      ['hasPublishedVersion=false', 'hasPublishedVersion'],
      ['filters[localizations][title][$contains]=x', 'filters[localizations]'],
      ['sort=localizations.title:desc', 'sort[localizations]'],
    ];

    const readers: Record<string, () => Promise<string>> = {
      'a read-only token': () => createApiToken(application.strapi, 'read-only'),
      'a token that may find': () => createApiToken(application.strapi, READING),
    };

    const writers: Record<string, () => Promise<string>> = {
      'a full-access token': () => createApiToken(application.strapi),
      'a token that may update': () =>
        createApiToken(application.strapi, [...READING, 'api::policy.policy.update']),
    };

    const find = (question: string, token: string) =>
      application.request
        .get(`/api/policies?${question}`)
        .set('Authorization', `Bearer ${token}`)
        .set('Accept-Language', 'en');

    it.each(Object.entries(readers))(
      'are refused to %s, naming the parameter',
      async (_, create) => {
        const token = await create();
        for (const [question, parameter] of DRAFT_QUESTIONS) {
          const { status, body } = await find(question, token);
          expect([question, status]).toEqual([question, 403]);
          expect(body.error.message).toContain(` ${parameter},`);
        }
      },
    );

    it.each(Object.entries(writers))('are shown to %s', async (_, create) => {
      const token = await create();
      for (const [question] of DRAFT_QUESTIONS) {
        const { status } = await find(question, token);
        expect([question, status]).toEqual([question, 200]);
      }
      const { body } = await find('status=draft', token);
      expect(JSON.stringify(body)).toContain(SECRETS.second);
    });

    it('are refused to a reader in GraphQL and shown to a writer', async () => {
      const query = '{ policies(status: DRAFT) { title } }';
      const answerTo = async (create?: () => Promise<string>) => {
        const token = (await create?.()) ?? '';
        const { body } = await application.request
          .post('/graphql')
          .set('Authorization', `Bearer ${token}`)
          .send({ query });
        return body;
      };
      const refused = await answerTo(readers['a token that may find']);
      expect(refused.errors[0].extensions.error.name).toBe('ForbiddenError');
      const shown = await answerTo(writers['a full-access token']);
      expect(JSON.stringify(shown.data)).toContain(SECRETS.second);
    });
  });
});
