import type supertest from 'supertest';
import { createApiToken, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { chosenDatabase } from '../support/database';
import {
  createInterpretation,
  createPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  uniqueTitle,
  type GovernedUid,
} from '../support/documents';
import { brokenInvariants } from '../support/invariants';
import { withSetting } from '../support/overlay';
import { emptyOffice, readOffice, type OfficeState } from '../support/office-state';

/** SQLite has one connection: writers take turns whatever the plugin does, and few rounds say so. */
const isSerialised = chosenDatabase() === 'sqlite';
const ROUNDS = isSerialised ? 10 : 200;
/** Of the races that many writers run: a round of them is worth several. */
const CROWDED_ROUNDS = isSerialised ? 5 : 40;
const MINUTES = 60_000;

/** Done, refused by the gate, gone by now, or busy; never an error of the server. */
const ALLOWED = [200, 201, 204, 400, 404, 409];

interface Outcome {
  call: string;
  status: number;
  body: unknown;
}

/** The people and programs that write at the same time, each over its own HTTP route. */
interface Writers {
  takeDown(uid: GovernedUid, documentId: string): Promise<Outcome>;
  publishInAdmin(uid: GovernedUid, documentId: string): Promise<Outcome>;
  publishOverRest(uid: GovernedUid, documentId: string): Promise<Outcome>;
  saveDraft(uid: GovernedUid, documentId: string): Promise<Outcome>;
  remove(uid: GovernedUid, documentId: string): Promise<Outcome>;
  removeOverRest(uid: GovernedUid, documentId: string): Promise<Outcome>;
  bulkPublish(uid: GovernedUid, documentIds: readonly string[]): Promise<Outcome>;
  publishTogether(policies: string[], interpretations: string[]): Promise<Outcome>;
  sweep(): Promise<Outcome>;
}

const plurals = { [POLICY]: 'policies', [INTERPRETATION]: 'interpretations' } as const;

const writersOf = ({ request }: Application, admin: string, token: string): Writers => {
  const send = async (call: string, test: supertest.Test, bearer: string, body: object) => {
    const { status, body: answer } = await test.set('Authorization', `Bearer ${bearer}`).send(body);
    return { call, status, body: answer };
  };
  const managed = (uid: GovernedUid, rest: string) =>
    `/content-manager/collection-types/${uid}/${rest}`;
  const rest = (uid: GovernedUid, documentId: string) => `/api/${plurals[uid]}/${documentId}`;
  const inAdmin = (call: string, path: string, body: object = {}) =>
    send(call, request.post(path), admin, body);
  return {
    takeDown: (uid, id) => inAdmin(`unpublish ${uid}`, managed(uid, `${id}/actions/unpublish`)),
    publishInAdmin: (uid, id) => inAdmin(`publish ${uid}`, managed(uid, `${id}/actions/publish`)),
    publishOverRest: (uid, id) =>
      send(`PUT ${uid}`, request.put(rest(uid, id)), token, { data: {} }),
    saveDraft: (uid, id) =>
      send(`save ${uid}`, request.put(managed(uid, id)), admin, { title: uniqueTitle('改') }),
    remove: (uid, id) => send(`delete ${uid}`, request.delete(managed(uid, id)), admin, {}),
    removeOverRest: (uid, id) => send(`DELETE ${uid}`, request.delete(rest(uid, id)), token, {}),
    bulkPublish: (uid, ids) =>
      inAdmin(`bulk ${uid}`, managed(uid, 'actions/bulkPublish'), { documentIds: ids }),
    publishTogether: (policies, interpretations) =>
      inAdmin('together', '/interpretation-sync/publications', { policies, interpretations }),
    sweep: () => inAdmin('sweep', '/interpretation-sync/sweep'),
  };
};

describe(`Writers at the same time, ${CROWDED_ROUNDS} to ${ROUNDS} rounds each${isSerialised ? ' (serialised by SQLite)' : ''}`, () => {
  let application: Application;
  let writers: Writers;

  beforeAll(async () => {
    // Fourteen in a row take their time on a slow machine, and nobody here is to be told to wait.
    application = await startApplication({ plugins: withSetting('lockTimeoutMs', 60_000) });
    const { token: admin } = await createSuperAdmin(application);
    writers = writersOf(application, admin, await createApiToken(application.strapi));
  });
  afterAll(() => application.stop());

  /** Prepares, lets all calls loose at once, and checks what they leave behind. */
  const race = async (
    prepare: (round: number) => Promise<(() => Promise<Outcome>)[]>,
    expectations: (outcomes: Outcome[], office: OfficeState) => void = () => undefined,
    rounds = ROUNDS,
  ): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      await emptyOffice(application);
      const calls = await prepare(round);
      const outcomes = await Promise.all(calls.map((call) => call()));
      const office = await readOffice(application);
      const strange = outcomes.filter(({ status }) => !ALLOWED.includes(status));
      expect({ round, strange, broken: brokenInvariants(office) }).toEqual({
        round,
        strange: [],
        broken: [],
      });
      expectations(outcomes, office);
    }
  };

  const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);

  /** A public policy with so many public interpretations. */
  const publicPolicyWith = async (count: number): Promise<[string, string[]]> => {
    const interpretations: string[] = [];
    for (let index = 0; index < count; index += 1) {
      interpretations.push(await createInterpretation(application));
    }
    const policy = await createPolicy(application, { interpretations });
    await publish(application, 'policy', policy);
    for (const interpretation of interpretations) {
      await publish(application, 'interpretation', interpretation);
    }
    return [policy, interpretations];
  };

  /** Policies that lack nothing, unpublished, each with a draft interpretation. */
  const readyPolicies = async (count: number): Promise<string[]> => {
    const interpretation = await createInterpretation(application);
    const policies: string[] = [];
    for (let index = 0; index < count; index += 1) {
      policies.push(await createPolicy(application, { interpretations: [interpretation] }));
    }
    return policies;
  };

  it(
    'both interpretations of one policy are taken down at once: the deadline reopens',
    () =>
      race(
        async (round) => {
          const [, interpretations] = await publicPolicyWith(2);
          return interpretations.map((id, index) => () => {
            if (round % 2 === 0) return writers.takeDown(INTERPRETATION, id);
            return index === 0
              ? writers.remove(INTERPRETATION, id)
              : writers.removeOverRest(INTERPRETATION, id);
          });
        },
        (outcomes, { deadlines }) => {
          expect(statuses(outcomes).filter((status) => status >= 300)).toEqual([]);
          expect(deadlines).toMatchObject([{ metAt: null, closedAt: null, cycle: 2 }]);
        },
      ),
    10 * MINUTES,
  );

  it(
    'a document is published while the other side is deleted: nothing is published against the gate',
    () =>
      race(
        async (round) => {
          const interpretation = await createInterpretation(application);
          const policy = await createPolicy(application, { interpretations: [interpretation] });
          if (round % 2 === 0) {
            return [
              () => writers.publishOverRest(POLICY, policy),
              () => writers.remove(INTERPRETATION, interpretation),
            ];
          }
          await publish(application, 'policy', policy);
          return [
            () => writers.publishInAdmin(INTERPRETATION, interpretation),
            () => writers.removeOverRest(POLICY, policy),
          ];
        },
        ([published, removed], { documents }) => {
          expect(removed?.status).toBeLessThan(300);
          // Whoever came first: a publication that was refused left nothing public.
          const publicOnes = documents.filter((document) => document.published.length > 0);
          expect(publicOnes).toHaveLength(published?.status === 200 ? 1 : 0);
        },
      ),
    10 * MINUTES,
  );

  it(
    'one document is published from four places at once: it is public once',
    () =>
      race(
        async () => {
          const [policy = ''] = await readyPolicies(1);
          return [
            () => writers.publishInAdmin(POLICY, policy),
            () => writers.publishOverRest(POLICY, policy),
            () => writers.bulkPublish(POLICY, [policy]),
            () => writers.publishTogether([policy], []),
          ];
        },
        (outcomes, { documents, deadlines }) => {
          expect(statuses(outcomes)).toEqual([200, 200, 200, 200]);
          expect(documents.filter(({ published }) => published.length === 1)).toHaveLength(1);
          expect(deadlines).toMatchObject([{ cycle: 1, metAt: null }]);
        },
      ),
    10 * MINUTES,
  );

  it(
    'two bulk publications name the same documents in opposite order: both succeed',
    () =>
      race(
        async () => {
          const policies = await readyPolicies(4);
          return [
            () => writers.bulkPublish(POLICY, policies),
            () => writers.bulkPublish(POLICY, [...policies].reverse()),
          ];
        },
        (outcomes, { documents, deadlines }) => {
          expect(statuses(outcomes)).toEqual([200, 200]);
          expect(documents.filter(({ published }) => published.length === 1)).toHaveLength(4);
          expect(deadlines).toHaveLength(4);
        },
      ),
    10 * MINUTES,
  );

  it(
    'two synchronised publications share an interpretation: both succeed, and every link is public',
    () =>
      race(
        async () => {
          const interpretation = await createInterpretation(application);
          const policies = await Promise.all(
            [0, 1].map(() => createPolicy(application, { interpretations: [interpretation] })),
          );
          return policies.map((id) => () => writers.publishTogether([id], [interpretation]));
        },
        (outcomes, { documents, deadlines }) => {
          expect(statuses(outcomes)).toEqual([200, 200]);
          const [interpretation] = documents.filter(({ side }) => side === 'interpretation');
          expect(interpretation?.published[0]?.links).toHaveLength(2);
          expect(deadlines.map(({ metAt }) => metAt === null)).toEqual([false, false]);
        },
      ),
    10 * MINUTES,
  );

  it(
    'drafts are saved, documents published, taken down and deleted, and alerts swept, all at once',
    () =>
      race(
        async () => {
          const [policy, [first = '', second = '']] = await publicPolicyWith(2);
          const [other = ''] = await readyPolicies(1);
          return [
            () => writers.saveDraft(POLICY, policy),
            () => writers.publishInAdmin(POLICY, policy),
            () => writers.takeDown(INTERPRETATION, first),
            () => writers.saveDraft(INTERPRETATION, first),
            () => writers.publishOverRest(INTERPRETATION, first),
            () => writers.remove(INTERPRETATION, second),
            () => writers.publishTogether([policy, other], [first]),
            () => writers.sweep(),
          ];
        },
        undefined,
        CROWDED_ROUNDS,
      ),
    10 * MINUTES,
  );

  it(
    'fourteen publications share a pool of ten connections: all succeed',
    () =>
      race(
        async () =>
          (await readyPolicies(14)).map(
            (policy, index) => () =>
              index % 2 === 0
                ? writers.publishOverRest(POLICY, policy)
                : writers.publishInAdmin(POLICY, policy),
          ),
        (outcomes) => expect(statuses(outcomes).filter((status) => status !== 200)).toEqual([]),
        CROWDED_ROUNDS,
      ),
    10 * MINUTES,
  );
});
