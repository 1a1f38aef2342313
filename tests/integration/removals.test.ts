import { createEditor } from '../support/accounts';
import {
  createInterpretation,
  createPair,
  createPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  uidOf,
  type Side,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { rowCounts } from '../support/row-counts';

interface Answered {
  effects: { policy: { documentId: string }; effect: string }[];
  public: { documentId: string }[];
  staying: { documentId: string }[];
}

describe('What follows from taking down, said before it is done', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.application.stop());

  const ask = (uid: string, documents: string[], token = office.adminToken, locale?: string) =>
    office.application.request
      .post('/interpretation-sync/removals/preview')
      .set('Authorization', `Bearer ${token}`)
      .send({ uid, documents, ...(locale === undefined ? {} : { locale }) });

  interface Case {
    title: string;
    prepare(): Promise<{ side: Side; going: string[]; named: Record<string, string> }>;
    effects: string[];
    isPublic: string[];
    staying: string[];
  }

  const bothSides = ['policy', 'interpretation'] as const;

  it.each<Case>([
    {
      title: 'the only interpretation of a public policy',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application, bothSides);
        return {
          side: 'interpretation',
          going: [interpretation],
          named: { policy, interpretation },
        };
      },
      effects: ['policy reopens'],
      isPublic: ['interpretation'],
      staying: [],
    },
    {
      title: 'one of two interpretations',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application, bothSides);
        const second = await createInterpretation(office.application, { policies: [policy] });
        await publish(office.application, 'interpretation', second);
        return {
          side: 'interpretation',
          going: [interpretation],
          named: { policy, interpretation },
        };
      },
      effects: [],
      isPublic: ['interpretation'],
      staying: [],
    },
    {
      title: 'both of two interpretations at once',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application, bothSides);
        const second = await createInterpretation(office.application, { policies: [policy] });
        await publish(office.application, 'interpretation', second);
        const going = [interpretation, second];
        return { side: 'interpretation', going, named: { policy, interpretation, second } };
      },
      effects: ['policy reopens'],
      isPublic: ['interpretation', 'second'],
      staying: [],
    },
    {
      title: 'the interpretation of a policy that owes none',
      prepare: async () => {
        const interpretation = await createInterpretation(office.application);
        const data = { interpretationDuty: 'not-required', interpretations: [interpretation] };
        const policy = await createPolicy(office.application, data);
        await publish(office.application, 'policy', policy);
        await publish(office.application, 'interpretation', interpretation);
        return {
          side: 'interpretation',
          going: [interpretation],
          named: { policy, interpretation },
        };
      },
      effects: ['policy uninterpreted'],
      isPublic: ['interpretation'],
      staying: [],
    },
    {
      title: 'a policy whose clock has been met',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application, bothSides);
        return { side: 'policy', going: [policy], named: { policy, interpretation } };
      },
      effects: ['policy closes'],
      isPublic: ['policy'],
      staying: ['interpretation'],
    },
    {
      title: 'a policy whose clock runs',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application, ['policy']);
        return { side: 'policy', going: [policy], named: { policy, interpretation } };
      },
      effects: ['policy closes'],
      isPublic: ['policy'],
      staying: [],
    },
    {
      title: 'a draft',
      prepare: async () => {
        const { policy, interpretation } = await createPair(office.application);
        return { side: 'policy', going: [policy], named: { policy, interpretation } };
      },
      effects: [],
      isPublic: [],
      staying: [],
    },
  ])('$title', async ({ prepare, effects, isPublic, staying }) => {
    const { side, going, named } = await prepare();
    const before = await rowCounts(office.application);
    const { status, body } = await ask(uidOf(side), going);
    expect(status).toBe(200);
    const data: Answered = body.data;
    const nameOf = (documentId: string) =>
      Object.keys(named).find((name) => named[name] === documentId);
    expect({
      effects: data.effects.map(({ policy, effect }) => `${nameOf(policy.documentId)} ${effect}`),
      isPublic: data.public.map(({ documentId }) => nameOf(documentId)),
      staying: data.staying.map(({ documentId }) => nameOf(documentId)),
    }).toEqual({ effects, isPublic, staying });
    expect(body.data.decision.verdict).toBe('allowed');
    expect(await rowCounts(office.application)).toEqual(before);
  });

  it('is told to nobody who may not read the gate, or not read the document', async () => {
    const { policy } = await createPair(office.application, ['policy']);
    const read = { action: 'plugin::content-manager.explorer.read', subject: INTERPRETATION };
    const without = await createEditor(office.application, [{ ...read, subject: POLICY }]);
    expect((await ask(POLICY, [policy], without.token)).status).toBe(403);
    const other = await createEditor(office.application, [
      { action: 'plugin::interpretation-sync.gate.read' },
      read,
    ]);
    expect((await ask(POLICY, [policy], other.token)).status).toBe(404);
  });
});
