import { createEditor, type AdminPermission } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import {
  createInterpretation,
  createPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  writeLocale,
} from '../support/documents';

const CREATE = { action: 'plugin::interpretation-sync.publications.create' };
const publishing = (subject: string, conditions: string[] = []): AdminPermission => ({
  action: 'plugin::content-manager.explorer.publish',
  subject,
  properties: { locales: ['zh-Hans', 'en'] },
  conditions,
});

describe('A publication with the linked drafts', () => {
  let application: Application;
  let token: string;

  const send = async (body: object, by = token) => {
    const answer = await application.request
      .post('/interpretation-sync/publications')
      .set('Authorization', `Bearer ${by}`)
      .send(body);
    return { status: answer.status, body: answer.body };
  };
  const namesOf = (documents: { documentId: string }[]) =>
    documents.map(({ documentId }) => documentId).sort();
  const isPublic = async (uid: typeof POLICY | typeof INTERPRETATION, documentId: string) =>
    (await application.strapi.documents(uid).findOne({ documentId, status: 'published' })) !== null;

  beforeAll(async () => {
    application = await startApplication();
    token = (
      await createEditor(application, [CREATE, publishing(POLICY), publishing(INTERPRETATION)])
    ).token;
  });
  afterAll(() => application.stop());

  it('takes along the drafts that interpret a policy, and nothing where not asked to', async () => {
    const interpretations = [
      await createInterpretation(application),
      await createInterpretation(application),
    ];
    const policy = await createPolicy(application, { interpretations });

    const alone = await send({ policies: [policy], dryRun: true });
    expect(namesOf(alone.body.data.published)).toEqual([policy]);

    const preview = await send({ policies: [policy], includeLinked: true, dryRun: true });
    expect(preview.status).toBe(200);
    expect(namesOf(preview.body.data.published)).toEqual([policy, ...interpretations].sort());
    expect(await isPublic(POLICY, policy)).toBe(false);

    const { status, body } = await send({ policies: [policy], includeLinked: true });
    expect(status).toBe(200);
    expect(namesOf(body.data.published)).toEqual([policy, ...interpretations].sort());
    for (const interpretation of interpretations) {
      expect(await isPublic(INTERPRETATION, interpretation)).toBe(true);
    }
  });

  it('takes along the policies that an interpretation explains, one hop and no further', async () => {
    const named = await createInterpretation(application);
    const further = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [named, further] });

    const { status, body } = await send({ interpretations: [named], includeLinked: true });

    expect(status).toBe(200);
    expect(namesOf(body.data.published)).toEqual([named, policy].sort());
    expect(await isPublic(INTERPRETATION, further)).toBe(false);
  });

  it('leaves what is public already as it is', async () => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [interpretation] });
    await publish(application, 'policy', policy);
    const { body } = await send({ interpretations: [interpretation], includeLinked: true });
    expect(namesOf(body.data.published)).toEqual([interpretation]);
  });

  it('names what it would make public also where it is blocked', async () => {
    const policy = await createPolicy(application);
    const { status, body } = await send({ policies: [policy], includeLinked: true, dryRun: true });
    expect([status, body.data.decision.verdict]).toEqual([200, 'blocked']);
    expect(namesOf(body.data.published)).toEqual([policy]);
  });

  it('keeps to the locale', async () => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [interpretation] });
    await writeLocale(application, 'policy', policy, 'en', { interpretations: [] });
    const order = { policies: [policy], includeLinked: true, dryRun: true };
    const { body } = await send({ ...order, locale: 'en' });
    expect(namesOf(body.data.published)).toEqual([policy]);
    expect(body.data.published[0].locale).toBe('en');
  });

  it('asks for the permission on each linked document, before anything is written', async () => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [interpretation] });
    const { token: limited } = await createEditor(application, [
      CREATE,
      publishing(POLICY),
      publishing(INTERPRETATION, ['admin::is-creator']),
    ]);
    for (const dryRun of [true, false]) {
      const order = { policies: [policy], includeLinked: true, dryRun };
      expect((await send(order, limited)).status).toBe(403);
    }
    expect(await isPublic(POLICY, policy)).toBe(false);
    expect((await send({ policies: [policy], dryRun: true }, limited)).status).toBe(200);
  });

  it('is refused where it would be more than a hundred documents', async () => {
    const interpretations = [];
    for (let count = 0; count < 100; count += 1) {
      interpretations.push(await createInterpretation(application));
    }
    const policy = await createPolicy(application, { interpretations });
    const { status, body } = await send({ policies: [policy], includeLinked: true, dryRun: true });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual(['includeLinked']);
  });

  it('is refused where it is not said with yes or no', async () => {
    const { status, body } = await send({ policies: ['a'], includeLinked: 'yes' });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual(['includeLinked']);
  });
});
