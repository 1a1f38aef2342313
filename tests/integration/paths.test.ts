import type { Finding } from '../../plugins/interpretation-sync/shared/contracts';
import type { Answer } from '../support/answers';
import {
  createDraft,
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  minimalData,
  uidOf,
  type Data,
  type Side,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import {
  creatingPaths,
  entityServiceUpdate,
  publishingPaths,
  type CreatingPath,
  type PublishingPath,
} from '../support/publication-paths';
import {
  deadlinesOf,
  eventsOf,
  linksBetween,
  refusalsOf,
  rowsWhere,
  statesOf,
} from '../support/records';

/** A document that is about to become public, and what the gate makes of it. */
interface Situation {
  name: string;
  side: Side;
  /** Counterparts that the document will be linked to. */
  counterparts(office: Office): Promise<string[]>;
  /** The finding that blocks; null where the gate allows. */
  finding: Pick<Finding, 'code' | 'field'> | null;
  /** Whether the finding names the counterparts. */
  namesCounterparts?: true;
  /** Events of the policy's timeline afterwards. */
  events?: string[];
}

const situations: Situation[] = [
  {
    name: 'an unlinked policy',
    side: 'policy',
    counterparts: async () => [],
    finding: { code: 'link.missing-interpretation', field: 'interpretations' },
  },
  {
    name: 'an unlinked interpretation',
    side: 'interpretation',
    counterparts: async () => [],
    finding: { code: 'link.missing-policy', field: 'policies' },
  },
  {
    name: 'an interpretation whose policy is not public',
    side: 'interpretation',
    counterparts: async ({ application }) => [await createPolicy(application)],
    finding: { code: 'policy-first.policy-not-public', field: 'policies' },
    namesCounterparts: true,
  },
  {
    name: 'a policy with a draft interpretation',
    side: 'policy',
    counterparts: async ({ application }) => [await createInterpretation(application)],
    finding: null,
    events: ['deadline.started', 'alert.raised'],
  },
  {
    name: 'an interpretation of a public policy',
    side: 'interpretation',
    counterparts: async ({ application }) => [(await createPair(application, ['policy'])).policy],
    finding: null,
    events: ['deadline.started', 'alert.raised', 'deadline.met', 'alert.resolved'],
  },
];

const counterpartField = { policy: 'interpretations', interpretation: 'policies' } as const;
const other = { policy: 'interpretation', interpretation: 'policy' } as const;

const linksOf = async ({ application }: Office, side: Side, documentId: string, to: string) =>
  side === 'policy'
    ? linksBetween(application, documentId, to)
    : linksBetween(application, to, documentId);

describe('Publication, on every path', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.application.stop());

  /** What the caller was told, and what the timeline keeps. */
  const expectRefusal = async (
    answer: Answer,
    path: CreatingPath | PublishingPath,
    situation: Situation,
    document: { documentId: string; title: string },
    counterparts: string[],
  ) => {
    const { application } = office;
    const { side, finding } = situation;
    const reference = { uid: uidOf(side), ...document, locale: 'zh-Hans' };
    const [counterpart] = counterparts;
    const findings = [
      {
        ...finding,
        severity: 'block',
        document: reference,
        ...(situation.namesCounterparts && {
          related: [expect.objectContaining({ documentId: counterpart, uid: uidOf(other[side]) })],
        }),
      },
    ];
    expect(answer.status).toBe(path.refused);
    expect(answer.error?.message).toContain(document.title);
    if (!path.hidesDetails) {
      const { title: _title, ...subject } = reference;
      expect(answer.error).toMatchObject({
        name: 'PublicationBlockedError',
        details: { code: 'PUBLICATION_BLOCKED', ...subject, findings },
      });
    }
    const refusals = await refusalsOf(application, document);
    expect(refusals).toEqual([
      expect.objectContaining({ ...reference, count: 1, actorKind: path.actor, findings }),
    ]);
    if (side === 'policy') {
      expect(await deadlinesOf(application, document.documentId)).toEqual([]);
    }
  };

  const expectPublication = async (
    answer: Answer,
    path: CreatingPath | PublishingPath,
    situation: Situation,
    documentId: string,
    [counterpart = '']: string[],
  ) => {
    const { application } = office;
    const { side } = situation;
    expect(answer).toMatchObject({ status: path.allowed, error: null });
    expect(await statesOf(application, side, documentId)).toEqual([
      'zh-Hans draft',
      'zh-Hans public',
    ]);
    const isPolicy = side === 'policy';
    expect(await linksOf(office, side, documentId, counterpart)).toEqual(
      isPolicy
        ? ['zh-Hans draft → zh-Hans draft']
        : ['zh-Hans draft → zh-Hans draft', 'zh-Hans public → zh-Hans public'],
    );
    const policy = isPolicy ? documentId : counterpart;
    expect(await deadlinesOf(application, policy)).toEqual([
      { locale: 'zh-Hans', state: isPolicy ? 'open' : 'met', cycle: 1, historical: false },
    ]);
    expect(await eventsOf(application, policy)).toEqual(situation.events);
    expect(await eventsOf(application, isPolicy ? counterpart : documentId)).toEqual([]);
  };

  describe.each(creatingPaths)('$name', (path) => {
    it.each(situations)('decides on $name', async (situation) => {
      const { application } = office;
      const { side } = situation;
      const counterparts = await situation.counterparts(office);
      const data = minimalData(side, { [counterpartField[side]]: counterparts });
      const title = String(data.title);

      const answer = await path.create(office, side, data);

      const rows = await rowsWhere(application, side, { title });
      if (situation.finding === null) {
        const documentId = String(rows[0]?.data.documentId);
        await expectPublication(answer, path, situation, documentId, counterparts);
        return;
      }
      expect(rows).toEqual([]);
      const [refusal] = await refusalsOf(application, { title });
      const documentId = refusal?.documentId ?? '';
      await expectRefusal(answer, path, situation, { documentId, title }, counterparts);
    });
  });

  describe.each(publishingPaths)('$name', (path) => {
    it.each(situations)('decides on $name', async (situation) => {
      const { application } = office;
      const { side } = situation;
      const counterparts = await situation.counterparts(office);
      const data = minimalData(side, { [counterpartField[side]]: counterparts });
      const documentId = await createDraft(application, side, data);
      const title = String(data.title);
      const edit: Data = path.writes ? { ...data, title: `${title}(修改)` } : data;

      const answer = await path.publish(office, side, documentId, edit);

      if (situation.finding === null) {
        await expectPublication(answer, path, situation, documentId, counterparts);
        const rows = await rowsWhere(application, side, { documentId });
        expect(rows.map((row) => row.title)).toEqual([edit.title, edit.title]);
        return;
      }
      const refused = { documentId, title: String(edit.title) };
      await expectRefusal(answer, path, situation, refused, counterparts);
      // The edit of the refused call is gone with it.
      const rows = await rowsWhere(application, side, { documentId });
      expect(rows).toMatchObject([{ status: 'draft', title }]);
      for (const counterpart of counterparts) {
        expect(await linksOf(office, side, documentId, counterpart)).toEqual([
          'zh-Hans draft → zh-Hans draft',
        ]);
      }
    });
  });

  describe.each([...publishingPaths, entityServiceUpdate])('Republication by $name', (path) => {
    it.each([
      { name: 'a policy that loses its interpretation', side: 'policy', change: 'unlink' },
      {
        name: 'an interpretation that loses its policy',
        side: 'interpretation',
        change: 'unlink',
      },
      {
        name: 'an interpretation moved to a draft policy',
        side: 'interpretation',
        change: 'move',
      },
      { name: 'a policy with a new title', side: 'policy', change: 'title' },
      { name: 'an interpretation with a new title', side: 'interpretation', change: 'title' },
    ] as const)('decides on $name', async ({ side, change }) => {
      const { application } = office;
      const pair = await createPair(application, ['policy', 'interpretation']);
      const documentId = pair[side];
      const identify = async () =>
        (await rowsWhere(application, side, { documentId })).map(({ id, title }) => ({
          id,
          title,
        }));
      const title = `${(await identify())[0]?.title}(修改)`;
      const counterparts = change === 'move' ? [await createPolicy(application)] : [];
      const data = change === 'title' ? { title } : { [counterpartField[side]]: counterparts };
      if (!path.writes) await editDraft(application, side, documentId, data);
      const before = await identify();

      const answer = await path.publish(office, side, documentId, data);

      // A refused call takes its edit back; one that was saved before stays in the draft.
      const isDraftLinked = path.writes || change === 'title';
      expect(await linksBetween(application, pair.policy, pair.interpretation)).toEqual([
        ...(isDraftLinked ? ['zh-Hans draft → zh-Hans draft'] : []),
        'zh-Hans public → zh-Hans public',
      ]);
      const rows = await rowsWhere(application, side, { documentId });
      expect(rows.map(({ status }) => status)).toEqual(['draft', 'public']);
      if (change === 'title') {
        expect(answer).toMatchObject({ status: path.allowed, error: null });
        expect(rows.map((row) => row.title)).toEqual([title, title]);
        return;
      }
      const missing = side === 'policy' ? 'link.missing-interpretation' : 'link.missing-policy';
      const code = change === 'move' ? 'policy-first.policy-not-public' : missing;
      const finding = expect.objectContaining({ code, severity: 'block' });
      const leftBehind = expect.objectContaining({
        code: 'protect-links.policy-left-without-interpretation',
        severity: 'warn',
        document: expect.objectContaining({ documentId: pair.policy }),
      });
      expect(answer.status).toBe(path.refused);
      expect(answer.error).not.toBeNull();
      if (!path.hidesDetails) {
        expect(answer.error).toMatchObject({
          name: 'PublicationBlockedError',
          details: { findings: [finding, ...(side === 'interpretation' ? [leftBehind] : [])] },
        });
      }
      expect(await refusalsOf(application, { documentId })).toMatchObject([
        { count: 1, actorKind: path.actor, findings: [finding] },
      ]);
      expect(await identify()).toEqual(before);
      expect(await deadlinesOf(application, pair.policy)).toMatchObject([{ state: 'met' }]);
    });
  });
});
