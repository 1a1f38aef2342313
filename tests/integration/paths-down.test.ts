import { answerOfCall } from '../support/answers';
import {
  createDraft,
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  importPublicPolicy,
  minimalData,
  publish,
  uidOf,
  type Side,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { adminCall, managed, mcpCall } from '../support/publication-paths';
import {
  deadlinesOf,
  eventsOf,
  linksBetween,
  rowsWhere,
  statesOf,
  timelineOf,
} from '../support/records';
import { removalPaths } from '../support/removal-paths';

interface Pair {
  policy: string;
  interpretation: string;
}

const draftLink = 'zh-Hans draft → zh-Hans draft';
const publicLink = 'zh-Hans public → zh-Hans public';
const asPublic = ['zh-Hans draft', 'zh-Hans public'];
const started = ['deadline.started', 'alert.raised'];
const met = [...started, 'deadline.met', 'alert.resolved'];

describe('Paths that take down, delete or never publish', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.application.stop());

  /** Public documents in every standing, and what the policy's record shows once one is gone. */
  const standings: {
    name: string;
    side: Side;
    prepare(): Promise<Partial<Pair>>;
    deadline: object[];
    events: string[];
  }[] = [
    {
      name: 'a public policy without interpretation, imported',
      side: 'policy',
      prepare: async () => ({ policy: await importPublicPolicy(office.application) }),
      deadline: [],
      events: ['document.taken-down'],
    },
    {
      name: 'an interpretation without a policy of this office',
      side: 'interpretation',
      prepare: async () => {
        const interpretation = await createInterpretation(office.application, {
          externalPolicies: [{ title: '国务院文件' }],
        });
        await publish(office.application, 'interpretation', interpretation);
        return { interpretation };
      },
      deadline: [],
      events: [],
    },
    {
      name: 'a press conference whose policy is not public',
      side: 'interpretation',
      prepare: async () => {
        const policy = await createPolicy(office.application);
        const interpretation = await createInterpretation(office.application, {
          form: 'press-conference',
          policies: [policy],
        });
        await publish(office.application, 'interpretation', interpretation);
        return { policy, interpretation };
      },
      deadline: [],
      events: [],
    },
    {
      name: 'a public policy that waits for its interpretation',
      side: 'policy',
      prepare: () => createPair(office.application, ['policy']),
      deadline: [{ state: 'closed', cycle: 1 }],
      events: [...started, 'document.taken-down', 'deadline.closed', 'alert.retracted'],
    },
    {
      name: 'a policy with a public interpretation',
      side: 'policy',
      prepare: () => createPair(office.application, ['policy', 'interpretation']),
      deadline: [{ state: 'closed', cycle: 1 }],
      events: [...met, 'document.taken-down', 'deadline.closed'],
    },
    {
      name: 'an interpretation of a public policy',
      side: 'interpretation',
      prepare: () => createPair(office.application, ['policy', 'interpretation']),
      deadline: [{ state: 'open', cycle: 2 }],
      events: [...met, 'deadline.reopened', 'alert.raised'],
    },
  ];

  describe.each(removalPaths)('$name', (path) => {
    it.each(standings)('is never refused on $name', async ({ side, prepare, deadline, events }) => {
      const { application } = office;
      const { policy, interpretation } = await prepare();
      const documentId = (side === 'policy' ? policy : interpretation) ?? '';
      const other = side === 'policy' ? interpretation : policy;
      const otherSide = side === 'policy' ? 'interpretation' : 'policy';
      const otherBefore = other === undefined ? [] : await statesOf(application, otherSide, other);

      const answer = await path.remove(office, side, documentId);

      expect(answer).toMatchObject({ status: path.status, error: null });
      const left = path.deletes ? [] : ['zh-Hans draft'];
      expect(await statesOf(application, side, documentId)).toEqual(left);
      if (policy !== undefined && interpretation !== undefined) {
        const links = path.deletes ? [] : [draftLink];
        expect(await linksBetween(application, policy, interpretation)).toEqual(links);
      }
      if (other !== undefined) {
        expect(await statesOf(application, otherSide, other)).toEqual(otherBefore);
      }
      const takenDown = (await timelineOf(application, { documentId })).filter(
        ({ event }) => event === 'document.taken-down',
      );
      const action = path.deletes ? 'delete' : 'unpublish';
      expect(takenDown).toMatchObject([{ uid: uidOf(side), params: { action, reason: null } }]);
      if (policy === undefined) return;
      expect(await deadlinesOf(application, policy)).toMatchObject(deadline);
      expect(await eventsOf(application, policy)).toEqual(events);
    });
  });

  describe.each([
    {
      name: 'Document Service clone',
      clone: (side: Side, documentId: string) =>
        answerOfCall(() =>
          office.application.strapi
            .documents(uidOf(side))
            .clone({ documentId, data: minimalData(side), status: 'published' }),
        ),
    },
    {
      name: 'content manager clone',
      clone: (side: Side, documentId: string) =>
        adminCall(office, 'post', `${managed(side)}/clone/${documentId}`, minimalData(side)),
    },
  ])('$name', ({ clone }) => {
    it.each([
      { name: 'an unlinked policy', side: 'policy', prepare: async () => ({}) },
      { name: 'an unlinked interpretation', side: 'interpretation', prepare: async () => ({}) },
      {
        name: 'an interpretation whose policy is not public',
        side: 'interpretation',
        prepare: async () => ({ policies: [await createPolicy(office.application)] }),
      },
      {
        name: 'a policy that may be published',
        side: 'policy',
        prepare: async () => ({
          interpretations: [await createInterpretation(office.application)],
        }),
      },
    ] as const)('only makes a draft of $name', async ({ side, prepare }) => {
      const { application } = office;
      const original = await createDraft(application, side, await prepare());
      const known = await rowsWhere(application, side, {});

      const answer = await clone(side, original);

      expect(answer.error).toBeNull();
      const added = (await rowsWhere(application, side, {})).filter(
        (row) => !known.some(({ id }) => id === row.id),
      );
      expect(added).toMatchObject([{ status: 'draft' }]);
      const documentId = String(added[0]?.data.documentId);
      expect(documentId).not.toBe(original);
      expect(await timelineOf(application, { documentId })).toEqual([]);
      expect(await statesOf(application, side, original)).toEqual(['zh-Hans draft']);
    });

    it('forgets when the original was made public, and its number', async () => {
      const { application } = office;
      const { policy } = await createPair(application, ['policy']);
      await editDraft(application, 'policy', policy, { documentNumber: `例发〔2026〕${policy}号` });
      const known = await rowsWhere(application, 'policy', {});

      await clone('policy', policy);

      const added = (await rowsWhere(application, 'policy', {})).filter(
        (row) => !known.some(({ id }) => id === row.id),
      );
      expect(added).toMatchObject([
        { status: 'draft', data: { disclosedAt: null, documentNumber: null } },
      ]);
    });
  });

  describe.each([
    {
      name: 'Document Service discardDraft',
      discard: (side: Side, documentId: string) =>
        answerOfCall(() =>
          office.application.strapi.documents(uidOf(side)).discardDraft({ documentId }),
        ),
    },
    {
      name: 'content manager discard',
      discard: (side: Side, documentId: string) =>
        adminCall(office, 'post', `${managed(side)}/${documentId}/actions/discard`),
    },
    {
      name: 'MCP tool discard',
      discard: (side: Side, documentId: string) =>
        mcpCall(office, `discard_${side}_draft`, { documentId }),
    },
  ])('$name', ({ discard }) => {
    it.each([
      { name: 'a policy', side: 'policy', field: 'interpretations' },
      { name: 'an interpretation', side: 'interpretation', field: 'policies' },
    ] as const)(
      'puts the unlinked draft of $name back, not its public version',
      async (subject) => {
        const { application } = office;
        const { side, field } = subject;
        const pair = await createPair(application, ['policy', 'interpretation']);
        const documentId = pair[side];
        await editDraft(application, side, documentId, { [field]: [], title: '未定稿' });
        const publicBefore = (await rowsWhere(application, side, { documentId }))[1];
        expect(await linksBetween(application, pair.policy, pair.interpretation)).toEqual([
          publicLink,
        ]);

        const answer = await discard(side, documentId);

        expect(answer.error).toBeNull();
        const [draft, published] = await rowsWhere(application, side, { documentId });
        expect(published).toEqual(publicBefore);
        expect(draft?.title).toBe(published?.title);
        expect(await linksBetween(application, pair.policy, pair.interpretation)).toEqual([
          draftLink,
          publicLink,
        ]);
        expect(await eventsOf(application, pair.policy)).toEqual(met);
      },
    );

    it('leaves a policy without interpretation as it is', async () => {
      const { application } = office;
      const policy = await importPublicPolicy(application);
      await editDraft(application, 'policy', policy, { title: '未定稿' });

      await discard('policy', policy);

      const rows = await rowsWhere(application, 'policy', { documentId: policy });
      expect(rows.map(({ status }) => `zh-Hans ${status}`)).toEqual(asPublic);
      expect(rows[0]?.title).toBe(rows[1]?.title);
      expect(await eventsOf(application, policy)).toEqual([]);
    });
  });
});
