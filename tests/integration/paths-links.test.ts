import {
  createInterpretation,
  createPolicy,
  editDraft,
  publish,
  remove,
  unpublish,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { plural, restCall } from '../support/publication-paths';
import { deadlinesOf, linksBetween, statesOf } from '../support/records';

interface Pair {
  policy: string;
  interpretation: string;
  /** Keeps the policy linked, so that the gate has nothing against unlinking the pair. */
  otherInterpretation: string;
}

type Step =
  | 'publish policy'
  | 'publish interpretation'
  | 'unpublish policy'
  | 'unpublish interpretation'
  | 'delete policy'
  | 'delete interpretation'
  | 'link from policy'
  | 'link from interpretation'
  | 'unlink from policy'
  | 'unlink from interpretation';

/** Where the pair ought to stand: the public link is the drafts' link at the last publication of either. */
interface Expectation {
  policy: 'draft' | 'public' | 'deleted';
  interpretation: 'draft' | 'public' | 'deleted';
  isDraftLinked: boolean;
  isPublicLinked: boolean;
}

const after = (before: Expectation, step: Step): Expectation => {
  const [action, side = ''] = step.split(/ (?:from )?/);
  const isPolicy = side === 'policy';
  const set = (state: 'draft' | 'public' | 'deleted') =>
    isPolicy ? { ...before, policy: state } : { ...before, interpretation: state };
  switch (action) {
    case 'publish': {
      const next = set('public');
      const bothPublic = next.policy === 'public' && next.interpretation === 'public';
      return { ...next, isPublicLinked: bothPublic && before.isDraftLinked };
    }
    case 'unpublish':
      return { ...set('draft'), isPublicLinked: false };
    case 'delete':
      return { ...set('deleted'), isDraftLinked: false, isPublicLinked: false };
    default:
      return { ...before, isDraftLinked: action === 'link' };
  }
};

/** Written shortly: P and I publish, p and i take down, X and x delete, + and - link and unlink. */
const steps: Record<string, Step> = {
  P: 'publish policy',
  I: 'publish interpretation',
  p: 'unpublish policy',
  i: 'unpublish interpretation',
  X: 'delete policy',
  x: 'delete interpretation',
  '+': 'link from policy',
  '-': 'unlink from policy',
  '»': 'link from interpretation',
  '«': 'unlink from interpretation',
};

const orders = [
  'P I',
  'I P',
  'P I P I',
  'P I i I',
  'P I p P',
  'P I p i I P',
  'P I - P',
  'P I - I',
  'P I « I',
  'P I « P',
  'P I - P + I',
  'P I « I » P',
  '- P I » I',
  '« P I + P',
  'I P - i I',
  'I P - p P',
  'P I « i p P I',
  'P I x',
  'P I X',
  'P I i x P',
  'P - I + p P X',
];

const documentIdOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'documentId' in value ? value.documentId : value;

describe('Public links, whatever the order', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.application.stop());

  const perform = async (step: Step, { policy, interpretation, otherInterpretation }: Pair) => {
    const { application } = office;
    const linkPolicy = (interpretations: string[]) =>
      editDraft(application, 'policy', policy, { interpretations });
    const linkInterpretation = (policies: string[]) =>
      editDraft(application, 'interpretation', interpretation, { policies });
    const actions: Record<Step, () => Promise<void>> = {
      'publish policy': () => publish(application, 'policy', policy),
      'publish interpretation': () => publish(application, 'interpretation', interpretation),
      'unpublish policy': () => unpublish(application, 'policy', policy),
      'unpublish interpretation': () => unpublish(application, 'interpretation', interpretation),
      'delete policy': () => remove(application, 'policy', policy),
      'delete interpretation': () => remove(application, 'interpretation', interpretation),
      'link from policy': () => linkPolicy([otherInterpretation, interpretation]),
      'unlink from policy': () => linkPolicy([otherInterpretation]),
      'link from interpretation': () => linkInterpretation([policy]),
      'unlink from interpretation': () => linkInterpretation([]),
    };
    await actions[step]();
  };

  /** What a front end sees, from either side. */
  const populated = async (side: 'policy' | 'interpretation', documentId: string) => {
    const field = side === 'policy' ? 'interpretations' : 'policies';
    const { status, data } = await restCall(
      office,
      'get',
      `${plural(side)}/${documentId}?populate=${field}`,
    );
    if (status === 404) return null;
    const document: Record<string, unknown> = { ...(typeof data === 'object' ? data : {}) };
    return [document[field]].flat().map(documentIdOf);
  };

  it.each(orders)('agree on both sides after %s', async (order) => {
    const { application } = office;
    const otherInterpretation = await createInterpretation(application);
    const interpretation = await createInterpretation(application, {
      externalPolicies: [{ title: '国务院文件' }],
    });
    const policy = await createPolicy(application, {
      interpretations: [otherInterpretation, interpretation],
    });
    const pair = { policy, interpretation, otherInterpretation };
    let expected: Expectation = {
      policy: 'draft',
      interpretation: 'draft',
      isDraftLinked: true,
      isPublicLinked: false,
    };

    for (const name of order.split(' ')) {
      const step = steps[name] ?? 'publish policy';
      await perform(step, pair);
      expected = after(expected, step);
      const rows = (state: Expectation['policy']) =>
        ({ deleted: [], draft: ['zh-Hans draft'], public: ['zh-Hans draft', 'zh-Hans public'] })[
          state
        ];
      expect(await statesOf(application, 'policy', policy)).toEqual(rows(expected.policy));
      expect(await statesOf(application, 'interpretation', interpretation)).toEqual(
        rows(expected.interpretation),
      );
      expect(await linksBetween(application, policy, interpretation)).toEqual([
        ...(expected.isDraftLinked ? ['zh-Hans draft → zh-Hans draft'] : []),
        ...(expected.isPublicLinked ? ['zh-Hans public → zh-Hans public'] : []),
      ]);
      expect(await populated('policy', policy)).toEqual(
        expected.policy === 'public' ? (expected.isPublicLinked ? [interpretation] : []) : null,
      );
      expect(await populated('interpretation', interpretation)).toEqual(
        expected.interpretation === 'public' ? (expected.isPublicLinked ? [policy] : []) : null,
      );
      const [deadline] = await deadlinesOf(application, policy);
      if (expected.policy === 'public') {
        expect(deadline?.state).toBe(expected.isPublicLinked ? 'met' : 'open');
      } else {
        expect(deadline?.state ?? 'closed').toBe('closed');
      }
    }
  });
});
