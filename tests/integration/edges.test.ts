import { setTime, realTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  importPublicPolicy,
  INTERPRETATION,
  minimalData,
  POLICY,
  publish,
  uidOf,
  writeLocale,
  type Data,
  type Side,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { adminCall, graphqlCall, managed, restCall } from '../support/publication-paths';
import { eventsOf, timelineOf } from '../support/records';

const DEPARTMENT = 'api::department.department';
const DEADLINE = 'plugin::interpretation-sync.deadline';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' } });
  await office.application.strapi
    .plugin('i18n')
    .service('locales')
    .create({ code: 'en', name: 'English' });
});
afterEach(realTime);
afterAll(() => office.application.stop());

const sweep = () => office.application.strapi.plugin('interpretation-sync').service('sweep').run();

const createDepartment = async (data: Data = {}): Promise<string> => {
  const { documentId } = await office.application.strapi
    .documents(DEPARTMENT)
    .create({ data: { name: '示例处', ...data } });
  return documentId;
};

describe('A locale that is written for the first time takes over the links of the default locale', () => {
  const linksOf = async (side: Side, documentId: string, names: readonly string[]) => {
    const draft: Data | null = await office.application.strapi.db.query(uidOf(side)).findOne({
      where: { documentId, locale: 'en', publishedAt: null },
      populate: [...names],
    });
    const idsIn = (value: unknown): string[] =>
      [value].flat().flatMap((linked: unknown) => {
        const isLinked = typeof linked === 'object' && linked !== null && 'documentId' in linked;
        return isLinked ? String(linked.documentId) : [];
      });
    return Object.fromEntries(names.map((name) => [name, idsIn(draft?.[name])]));
  };
  const NAMES = ['draftingDepartment', 'coDraftingDepartments', 'interpretations', 'amends'];

  /** A policy with every kind of link; one of its interpretations is there in English. */
  const createLinked = async () => {
    const { application } = office;
    const departments = [await createDepartment(), await createDepartment()];
    const amended = await createPolicy(application);
    const translated = await createInterpretation(application);
    await writeLocale(application, 'interpretation', translated, 'en');
    const policy = await createPolicy(application, {
      draftingDepartment: departments[0],
      coDraftingDepartments: departments,
      interpretations: [translated, await createInterpretation(application)],
      amends: [amended],
    });
    const links = {
      draftingDepartment: departments.slice(0, 1),
      coDraftingDepartments: departments,
      interpretations: [translated],
      amends: [],
    };
    return { policy, links };
  };

  const untouched = { connect: [], disconnect: [] };
  const ways: [string, (policy: string) => Promise<unknown>][] = [
    [
      'by code',
      (policy) => writeLocale(office.application, 'policy', policy, 'en', { summary: 'Summary.' }),
    ],
    [
      'over REST',
      (policy) =>
        restCall(office, 'put', `policies/${policy}?locale=en&status=draft`, { title: 'Notice' }),
    ],
    [
      'in the edit form',
      (policy) =>
        adminCall(office, 'put', `${managed('policy')}/${policy}?locale=en`, {
          title: 'Notice',
          ...Object.fromEntries(NAMES.map((name) => [name, untouched])),
        }),
    ],
  ];

  it.each(ways)('%s', async (_way, write) => {
    const { policy, links } = await createLinked();
    await write(policy);
    expect(await linksOf('policy', policy, NAMES)).toEqual(links);
  });

  it('and is published with them', async () => {
    const { policy } = await createLinked();
    const answer = await restCall(office, 'put', `policies/${policy}?locale=en`, {
      title: 'Notice',
    });
    expect(answer).toMatchObject({ status: 200, error: null });
  });

  it('from the other side too', async () => {
    const { application } = office;
    const department = await createDepartment();
    const policy = await createPolicy(application);
    await writeLocale(application, 'policy', policy, 'en');
    const data = { policies: [policy, await createPolicy(application)], department };
    const interpretation = await createInterpretation(application, data);
    await writeLocale(application, 'interpretation', interpretation, 'en');
    expect(await linksOf('interpretation', interpretation, ['policies', 'department'])).toEqual({
      policies: [policy],
      department: [department],
    });
  });

  it('but not those that its author names, nor later', async () => {
    const { policy, links } = await createLinked();
    const named = { interpretations: [], draftingDepartment: null };
    await writeLocale(office.application, 'policy', policy, 'en', named);
    const expected = { ...links, interpretations: [], draftingDepartment: [] };
    expect(await linksOf('policy', policy, NAMES)).toEqual(expected);
    await writeLocale(office.application, 'policy', policy, 'en', { summary: 'Summary.' });
    expect(await linksOf('policy', policy, NAMES)).toEqual(expected);
  });
});

it('The document number has an index on every database', async () => {
  const { dialect } = office.application.strapi.db;
  const indexes = await dialect.schemaInspector.getIndexes('policies');
  expect(indexes.map(({ name }: { name: string }) => name)).toContain('policies_number_idx');
});

describe('A department', () => {
  const refusal = async (department: string, data: Data) => {
    const answer = await adminCall(
      office,
      'put',
      `/content-manager/collection-types/${DEPARTMENT}/${department}`,
      { name: '示例处', ...data },
    );
    return { status: answer.status, details: answer.error?.details };
  };

  it.each(['parent', 'supervisedBy'])('is not its own %s, also over others', async (name) => {
    const top = await createDepartment();
    const middle = await createDepartment({ [name]: top });
    const bottom = await createDepartment({ [name]: middle });
    for (const itself of [top, middle, bottom]) {
      expect(await refusal(top, { [name]: { set: [{ documentId: itself }] } })).toMatchObject({
        status: 400,
        details: { errors: [{ path: [name] }] },
      });
    }
  });
});

describe('A write that finds everything locked', () => {
  it('is answered by its name in GraphQL, and with 409 over REST', async () => {
    const { strapi } = office.application;
    const policy = await createPolicy(office.application);
    let isLocked = true;
    strapi.documents.use((context, next) => {
      if (!isLocked || context.uid !== POLICY || context.action !== 'update') return next();
      throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
    });
    const details = { code: 'PUBLICATION_BUSY' };
    const inGraphql = await graphqlCall(
      office,
      'mutation ($id: ID!) { updatePolicy(documentId: $id, data: { title: "改" }) { title } }',
      { id: policy },
    );
    const overRest = await restCall(office, 'put', `policies/${policy}`, { title: '改' });
    isLocked = false;
    expect(inGraphql).toMatchObject({ error: { name: 'PublicationBusyError', details } });
    expect(overRest).toMatchObject({
      status: 409,
      error: { name: 'PublicationBusyError', details },
    });
  });
});

describe('A deadline that cannot be read', () => {
  it('holds up no other one', async () => {
    setTime('2026-03-02T01:00:00Z');
    const { application } = office;
    const policies: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const interpretation = await createInterpretation(application);
      policies.push(await createPolicy(application, { interpretations: [interpretation] }));
      await publish(application, 'policy', policies[count] ?? '');
    }
    const query = application.strapi.db.query(DEADLINE);
    const where = { policyDocumentId: policies[2] };
    const { linked } = await query.findOne({ where });
    await query.update({ where, data: { linked: 'not JSON' } });
    setTime('2026-03-10T01:00:00Z');

    const counts = await sweep();
    await query.update({ where, data: { linked } });
    const later = await sweep();

    expect(counts).toMatchObject({ examined: 4, raised: 16, failed: 1 });
    expect(later).toMatchObject({ examined: 1, raised: 4, failed: 0 });
  });
});

describe('What became public past the gate', () => {
  /** Public rows as an import stores them. */
  const importPublic = async (side: Side, publishedAt: Date, data: Data = {}): Promise<string> => {
    const query = office.application.strapi.db.query(uidOf(side));
    const values = { ...minimalData(side, data), locale: 'zh-Hans' };
    const { documentId } = await query.create({ data: { ...values, publishedAt: null } });
    await query.create({ data: { ...values, documentId, publishedAt } });
    return String(documentId);
  };
  const thisYear = new Date('2026-02-02T01:00:00Z');

  it.each<[string, Side, Data]>([
    ['an interpretation', 'interpretation', {}],
    ['a policy that owes nothing', 'policy', { interpretationDuty: 'not-required' }],
    ['a policy that should be interpreted', 'policy', { interpretationDuty: 'recommended' }],
  ])('is recorded once: %s', async (_name, side, data) => {
    const documentId = await importPublic(side, thisYear, data);
    await sweep();
    await sweep();
    expect(await timelineOf(office.application, { documentId })).toMatchObject([
      { event: 'publication.found', uid: uidOf(side), locale: 'zh-Hans', actorKind: 'system' },
    ]);
  });

  it('is told by its deadline where a policy owes an interpretation', async () => {
    const policy = await importPublicPolicy(office.application, {}, thisYear);
    await sweep();
    const [entry, ...others] = await timelineOf(office.application, { documentId: policy });
    expect(entry).toMatchObject({ event: 'deadline.started', params: { found: true } });
    expect(others.map(({ event }) => event)).not.toContain('publication.found');
  });

  it('is not recorded where it is older than the rule', async () => {
    const documentId = await importPublic('interpretation', new Date('2016-05-03T01:00:00Z'));
    await sweep();
    expect(await eventsOf(office.application, documentId)).toEqual([]);
  });

  it('is not what came through the gate', async () => {
    const { policy, interpretation } = await createPair(office.application, [
      'policy',
      'interpretation',
    ]);
    await sweep();
    expect(await eventsOf(office.application, interpretation)).toEqual([]);
    expect(await eventsOf(office.application, policy)).not.toContain('publication.found');
  });

  it('costs as many statements for one policy as for many', async () => {
    const statementsFor = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        await importPublicPolicy(office.application, { documentNumber: null }, thisYear);
      }
      let statements = 0;
      const note = () => (statements += 1);
      const { connection } = office.application.strapi.db;
      connection.on('query', note);
      await sweep();
      connection.removeListener('query', note);
      return statements;
    };
    expect(await statementsFor(8)).toBe(await statementsFor(2));
  });
});

describe('The panel of an interpretation', () => {
  const deadlineOf = async (interpretation: string) => {
    const { data } = await adminCall(
      office,
      'get',
      `/interpretation-sync/gate/${INTERPRETATION}/${interpretation}`,
    );
    return data;
  };
  const publishAt = async (instant: string, policy: string) => {
    setTime(instant);
    await publish(office.application, 'policy', policy);
  };

  it('shows the deadline that is due first, and of which policy it is', async () => {
    const { application } = office;
    const interpretation = await createInterpretation(application);
    expect(await deadlineOf(interpretation)).toMatchObject({ deadline: null });
    const [later, sooner] = [
      await createPolicy(application, { interpretations: [interpretation] }),
      await createPolicy(application, { interpretations: [interpretation] }),
    ];
    await publishAt('2026-03-03T01:00:00Z', later);
    await publishAt('2026-03-02T01:00:00Z', sooner);
    realTime();
    expect(await deadlineOf(interpretation)).toMatchObject({
      deadline: { policy: { uid: POLICY, documentId: sooner }, dueOn: '2026-03-05', metAt: null },
    });
  });

  it('shows the one that was met last where none is open', async () => {
    const { application } = office;
    const { policy, interpretation } = await createPair(application, ['policy', 'interpretation']);
    await editDraft(application, 'interpretation', interpretation, { policies: [policy] });
    expect(await deadlineOf(interpretation)).toMatchObject({
      deadline: { policy: { documentId: policy }, state: 'met-same-day' },
    });
  });
});
