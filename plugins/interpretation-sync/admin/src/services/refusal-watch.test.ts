import { refusalIn, watchRefusals, type WatchedRefusal } from './refusal-watch';

const document = { uid: 'a.b', documentId: 'x1', locale: 'en', title: 'A' };
const refusal = {
  code: 'PUBLICATION_BLOCKED',
  uid: 'a.b',
  documentId: 'x1',
  locale: 'en',
  findings: [{ code: 'link.missing-policy', severity: 'block', document }],
};

interface Change {
  type?: string;
  endpointName?: string;
  payload?: unknown;
  originalArgs?: object;
}

const actionOf = ({
  type = 'adminApi/executeMutation/rejected',
  endpointName = 'publishDocument',
  payload = { name: 'PublicationBlockedError', details: refusal },
  originalArgs = { documentId: 'x1' },
}: Change = {}) => ({ type, payload, meta: { arg: { endpointName, originalArgs } } });

describe('refusalIn', () => {
  it('finds the refusal and whose form asked', () => {
    expect(refusalIn(actionOf())).toEqual({ refusal, documentId: 'x1' });
  });

  it.each(['publishManyDocuments', 'unpublishDocument', 'deleteManyDocuments'])(
    'watches %s',
    (endpointName) => {
      expect(refusalIn(actionOf({ endpointName }))?.refusal).toEqual(refusal);
    },
  );

  it('names no form where a new document was to be published at once', () => {
    expect(refusalIn(actionOf({ originalArgs: {} }))?.documentId).toBeUndefined();
  });

  it.each<[string, Change]>([
    ['what is done', { type: 'adminApi/executeMutation/fulfilled' }],
    ['another error', { payload: { name: 'ForbiddenError' } }],
    ['a mutation that shows its refusal itself', { endpointName: 'publishTogether' }],
  ])('passes over %s', (_title, change) => {
    expect(refusalIn(actionOf(change))).toBeNull();
  });

  it.each([undefined, null, 'text', {}, { type: 5 }])('passes over %j', (action) => {
    expect(refusalIn(action)).toBeNull();
  });
});

describe('watchRefusals', () => {
  it('passes every action on, and reports the refusals among them', () => {
    const reported: WatchedRefusal[] = [];
    const passed: unknown[] = [];
    const next = (action: unknown) => passed.push(action);
    const dispatch = watchRefusals((refused) => reported.push(refused))()()(next);
    const other = actionOf({ type: 'adminApi/executeQuery/fulfilled' });
    expect([dispatch(other), dispatch(actionOf())]).toEqual([1, 2]);
    expect(passed).toEqual([other, actionOf()]);
    expect(reported).toEqual([{ refusal, documentId: 'x1' }]);
  });
});
