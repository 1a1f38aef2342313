import { createEditor } from '../support/accounts';
import { setTime, realTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  createPolicy,
  importPublicPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  uidOf,
  type Data,
  type Side,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { adminCall, plural, restCall } from '../support/publication-paths';
import {
  deadlinesOf,
  eventsOf,
  linksBetween,
  refusalsOf,
  rowsWhere,
  statesOf,
  timelineOf,
} from '../support/records';

const asPublic = ['zh-Hans draft', 'zh-Hans public'];
const linked = ['zh-Hans draft → zh-Hans draft', 'zh-Hans public → zh-Hans public'];
const PUBLICATIONS = '/interpretation-sync/publications';

describe('Rules of the gate, as callers meet them', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterEach(realTime);
  afterAll(() => office.application.stop());

  describe('What only warns, or satisfies', () => {
    const notPublic = { code: 'policy-first.policy-not-public', severity: 'warn' };
    const unlinked = { code: 'link.missing-interpretation', severity: 'warn' };
    const external = { externalPolicies: [{ title: '国务院关于示例的通知', issuer: '国务院' }] };
    const rows: {
      name: string;
      side: Side;
      prepare(): Promise<Data>;
      findings: object[];
      deadlines: object[];
    }[] = [
      ...['press-conference', 'briefing'].map((form) => ({
        name: `a ${form} before its policy`,
        side: 'interpretation' as const,
        prepare: async () => ({ form, policies: [await createPolicy(office.application)] }),
        findings: [notPublic],
        deadlines: [],
      })),
      {
        name: 'an interpretation of a document of another body',
        side: 'interpretation',
        prepare: async () => external,
        findings: [],
        deadlines: [],
      },
      {
        name: 'an interpretation of a document of another body and of a draft policy',
        side: 'interpretation',
        prepare: async () => ({ ...external, policies: [await createPolicy(office.application)] }),
        findings: [],
        deadlines: [],
      },
      {
        name: 'an unlinked policy for which an interpretation is recommended',
        side: 'policy',
        prepare: async () => ({ interpretationDuty: 'recommended' }),
        findings: [unlinked],
        deadlines: [],
      },
      {
        name: 'an unlinked policy that owes no interpretation',
        side: 'policy',
        prepare: async () => ({ interpretationDuty: 'not-required' }),
        findings: [],
        deadlines: [],
      },
    ];

    it.each(rows)('publishes $name', async ({ side, prepare, findings, deadlines }) => {
      const { application } = office;
      const data = await prepare();
      const documentId = await (side === 'policy' ? createPolicy : createInterpretation)(
        application,
        data,
      );
      const request = { [plural(side)]: [documentId] };

      const trial = await adminCall(office, 'post', PUBLICATIONS, { ...request, dryRun: true });
      const answer = await restCall(office, 'put', `${plural(side)}/${documentId}`, {});

      expect(trial).toMatchObject({
        status: 200,
        data: { decision: { verdict: 'allowed', findings } },
      });
      expect(answer).toMatchObject({ status: 200, error: null });
      expect(await statesOf(application, side, documentId)).toEqual(asPublic);
      expect(await timelineOf(application, { documentId })).toEqual([]);
      expect(await deadlinesOf(application, documentId)).toEqual(deadlines);
    });

    it('does not take a warning for a permission: a text still waits for its policy', async () => {
      const { application } = office;
      const policy = await createPolicy(application);
      const text = await createInterpretation(application, { form: 'text', policies: [policy] });

      const answer = await restCall(office, 'put', `interpretations/${text}`, {});

      expect(answer).toMatchObject({ status: 400, error: { name: 'PublicationBlockedError' } });
    });
  });

  describe('A refusal that is repeated', () => {
    const blockedAt = async (documentId: string, instant: string) => {
      setTime(instant);
      const answer = await restCall(office, 'put', `policies/${documentId}`, {});
      expect(answer.status).toBe(400);
    };

    it('raises the count within ten minutes and is a new entry after them', async () => {
      const { application } = office;
      const documentId = await createPolicy(application);

      await blockedAt(documentId, '2026-03-02T01:00:00Z');
      await blockedAt(documentId, '2026-03-02T01:09:59Z');
      expect(await refusalsOf(application, { documentId })).toMatchObject([{ count: 2 }]);
      await blockedAt(documentId, '2026-03-02T01:19:59Z');
      expect(await refusalsOf(application, { documentId })).toMatchObject([{ count: 3 }]);
      await blockedAt(documentId, '2026-03-02T01:30:00Z');
      expect(await refusalsOf(application, { documentId })).toMatchObject([
        { count: 3 },
        { count: 1 },
      ]);
    });

    it('is a new entry for another document and for another caller', async () => {
      const { application } = office;
      const first = await createPolicy(application);
      const second = await createPolicy(application);

      await blockedAt(first, '2026-03-02T01:00:00Z');
      await blockedAt(second, '2026-03-02T01:00:00Z');
      realTime();
      await adminCall(office, 'post', PUBLICATIONS, { policies: [first] });

      expect(await refusalsOf(application, { documentId: first })).toMatchObject([
        { count: 1, actorKind: 'api-token' },
        { count: 1, actorKind: 'admin' },
      ]);
      expect(await refusalsOf(application, { documentId: second })).toMatchObject([{ count: 1 }]);
    });
  });

  describe('An old public policy without interpretation', () => {
    it.each([
      { name: 'corrected', data: { title: '关于示例的通知(更正)' } },
      { name: 'marked repealed', data: { validity: 'repealed', validityChangedOn: '2026-03-02' } },
    ])('can be $name', async ({ data }) => {
      const { application } = office;
      const documentId = await importPublicPolicy(application);
      const warned = {
        code: 'link.missing-interpretation',
        severity: 'warn',
        params: { preexisting: true },
      };

      const trial = await adminCall(office, 'post', PUBLICATIONS, {
        policies: [documentId],
        dryRun: true,
      });
      const answer = await restCall(office, 'put', `policies/${documentId}`, data);

      expect(trial.data).toMatchObject({ decision: { verdict: 'allowed', findings: [warned] } });
      expect(answer).toMatchObject({ status: 200, data });
      const rows = await rowsWhere(application, 'policy', { documentId });
      expect(rows).toMatchObject([
        { status: 'draft', data },
        { status: 'public', data },
      ]);
      expect(await deadlinesOf(application, documentId)).toMatchObject([{ historical: true }]);
      expect(await eventsOf(application, documentId)).toEqual(['deadline.started']);
    });

    it('keeps the instant since which it is public, corrected or taken down and up again', async () => {
      const { application } = office;
      const since = new Date('2020-03-02T08:00:00Z');
      const instants = async (documentId: string) =>
        (await rowsWhere(application, 'policy', { documentId })).map(
          ({ data }) => new Date(String(data.disclosedAt)),
        );
      const corrected = await importPublicPolicy(application);
      const taken = await importPublicPolicy(application, {
        interpretationDuty: 'not-required',
      });

      await restCall(office, 'put', `policies/${corrected}`, { title: '更正' });
      await application.strapi.documents(POLICY).unpublish({ documentId: taken });
      await publish(application, 'policy', taken);

      expect(await instants(corrected)).toEqual([since, since]);
      expect(await instants(taken)).toEqual([since, since]);
    });

    it('owes an interpretation again once it was taken down', async () => {
      const { application } = office;
      const documentId = await importPublicPolicy(application);
      await application.strapi.documents(POLICY).unpublish({ documentId });

      const answer = await restCall(office, 'put', `policies/${documentId}`, {});

      expect(answer).toMatchObject({ status: 400, error: { name: 'PublicationBlockedError' } });
    });

    it('may not come to owe an interpretation by an edit that raises its duty', async () => {
      const { application } = office;
      const documentId = await createPolicy(application, { interpretationDuty: 'not-required' });
      await publish(application, 'policy', documentId);

      const answer = await restCall(office, 'put', `policies/${documentId}`, {
        interpretationDuty: 'required',
      });

      expect(answer).toMatchObject({
        status: 400,
        error: {
          details: { findings: [{ code: 'link.missing-interpretation', severity: 'block' }] },
        },
      });
      expect(await rowsWhere(application, 'policy', { documentId })).toMatchObject([
        { data: { interpretationDuty: 'not-required' } },
        { data: { interpretationDuty: 'not-required' } },
      ]);
    });
  });

  describe('Synchronised publication', () => {
    it('publishes both, linked in both directions, and meets the deadline at once', async () => {
      const { application } = office;
      const { policy, interpretation } = await createPair(application);

      const answer = await adminCall(office, 'post', PUBLICATIONS, {
        policies: [policy],
        interpretations: [interpretation],
      });

      expect(answer).toMatchObject({
        status: 200,
        data: {
          decision: { verdict: 'allowed', findings: [] },
          published: [
            { uid: POLICY, documentId: policy },
            { uid: INTERPRETATION, documentId: interpretation },
          ],
        },
      });
      expect(await linksBetween(application, policy, interpretation)).toEqual(linked);
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'met', cycle: 1 }]);
      expect(await eventsOf(application, policy)).toEqual(['deadline.started', 'deadline.met']);
    });

    it('is all or nothing: one bad document keeps all back, with every finding', async () => {
      const { application } = office;
      const { policy, interpretation } = await createPair(application);
      const lonelyPolicy = await createPolicy(application);
      const lonelyInterpretation = await createInterpretation(application);

      const answer = await adminCall(office, 'post', PUBLICATIONS, {
        policies: [policy, lonelyPolicy],
        interpretations: [interpretation, lonelyInterpretation],
      });

      expect(answer).toMatchObject({
        status: 400,
        error: {
          name: 'PublicationBlockedError',
          details: {
            findings: [
              { code: 'link.missing-interpretation', document: { documentId: lonelyPolicy } },
              { code: 'link.missing-policy', document: { documentId: lonelyInterpretation } },
            ],
          },
        },
      });
      for (const documentId of [policy, lonelyPolicy]) {
        expect(await statesOf(application, 'policy', documentId)).toEqual(['zh-Hans draft']);
      }
      expect(await statesOf(application, 'interpretation', interpretation)).toEqual([
        'zh-Hans draft',
      ]);
      expect(await timelineOf(application, { documentId: policy })).toEqual([]);
      for (const documentId of [lonelyPolicy, lonelyInterpretation]) {
        expect(await refusalsOf(application, { documentId })).toMatchObject([{ count: 1 }]);
      }
    });

    it.each([
      { name: 'allowed', isLinked: true, verdict: 'allowed' },
      { name: 'refused', isLinked: false, verdict: 'blocked' },
    ])('writes nothing in a dry run that is $name', async ({ isLinked, verdict }) => {
      const { application } = office;
      const interpretation = await createInterpretation(application);
      const interpretations = isLinked ? [interpretation] : [];
      const policy = await createPolicy(application, { interpretations });
      const everything = async () => [
        await rowsWhere(application, 'policy', { documentId: policy }),
        await rowsWhere(application, 'interpretation', { documentId: interpretation }),
        await timelineOf(application, { documentId: policy }),
        await timelineOf(application, { documentId: interpretation }),
        await deadlinesOf(application, policy),
      ];
      const before = await everything();

      const answer = await adminCall(office, 'post', PUBLICATIONS, {
        policies: [policy],
        interpretations: [interpretation],
        dryRun: true,
      });

      const published = [{ documentId: policy }, { documentId: interpretation }];
      expect(answer).toMatchObject({ status: 200, data: { decision: { verdict }, published } });
      expect(await everything()).toEqual(before);
    });

    it.each([
      { name: 'policies', lacking: 'policy', may: 'interpretation' },
      { name: 'interpretations', lacking: 'interpretation', may: 'policy' },
    ] as const)('is closed to an editor who may not publish $name', async ({ lacking, may }) => {
      const { application } = office;
      const pair = await createPair(application);
      const explorer = (action: string, side: Side) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: uidOf(side),
        properties: { locales: ['zh-Hans'] },
      });
      const editor = await createEditor(application, [
        { action: 'plugin::interpretation-sync.publications.create' },
        explorer('read', lacking),
        explorer('read', may),
        explorer('publish', may),
      ]);

      for (const dryRun of [false, true]) {
        const answer = await adminCall(
          office,
          'post',
          PUBLICATIONS,
          { policies: [pair.policy], interpretations: [pair.interpretation], dryRun },
          editor.token,
        );
        expect(answer).toMatchObject({ status: 403, error: { name: 'ForbiddenError' } });
      }
      expect(await statesOf(application, 'policy', pair.policy)).toEqual(['zh-Hans draft']);
      expect(await statesOf(application, 'interpretation', pair.interpretation)).toEqual([
        'zh-Hans draft',
      ]);
    });

    it('is open to an editor who may publish both', async () => {
      const { application } = office;
      const { policy, interpretation } = await createPair(application);
      const permissions = [POLICY, INTERPRETATION].map((subject) => ({
        action: 'plugin::content-manager.explorer.publish',
        subject,
        properties: { locales: ['zh-Hans'] },
      }));
      const request = { policies: [policy], interpretations: [interpretation] };
      const without = await createEditor(application, permissions);
      const editor = await createEditor(application, [
        { action: 'plugin::interpretation-sync.publications.create' },
        ...permissions,
      ]);

      const refused = await adminCall(office, 'post', PUBLICATIONS, request, without.token);
      const answer = await adminCall(office, 'post', PUBLICATIONS, request, editor.token);

      expect(refused.status).toBe(403);
      expect(answer.status).toBe(200);
      expect(await linksBetween(application, policy, interpretation)).toEqual(linked);
    });

    it('names a document that does not exist', async () => {
      const { application } = office;
      const { policy } = await createPair(application);

      const answer = await adminCall(office, 'post', PUBLICATIONS, {
        policies: [policy],
        interpretations: ['nowhere'],
      });

      expect(answer).toMatchObject({ status: 404 });
      expect(answer.error?.message).toContain('nowhere');
      expect(await statesOf(application, 'policy', policy)).toEqual(['zh-Hans draft']);
    });
  });
});
