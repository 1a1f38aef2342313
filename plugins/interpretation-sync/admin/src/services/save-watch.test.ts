import { saveProgressIn, saves, type SaveProgress } from './save-watch';

interface Change {
  type?: string;
  endpointName?: string;
  payload?: unknown;
}

const actionOf = ({
  type = 'adminApi/executeMutation/pending',
  endpointName = 'updateDocument',
  payload,
}: Change = {}) => ({
  type,
  payload,
  meta: { arg: { endpointName, originalArgs: { model: 'a.b', documentId: 'x1' } } },
});
const refused = { type: 'adminApi/executeMutation/rejected' };

describe('saveProgressIn', () => {
  it.each<[SaveProgress['step'], Change]>([
    ['sent', {}],
    ['refused', { ...refused, payload: { name: 'PublicationBusyError' } }],
    ['refused', { ...refused, payload: { name: 'ValidationError' } }],
  ])('tells that a document is %s', (step, change) => {
    expect(saveProgressIn(actionOf(change))).toEqual({ step, uid: 'a.b', documentId: 'x1' });
  });

  it.each<[string, Change]>([
    ['what is saved', { type: 'adminApi/executeMutation/fulfilled' }],
    ['what is published', { endpointName: 'publishDocument' }],
  ])('passes over %s', (_title, change) => {
    expect(saveProgressIn(actionOf(change))).toBeNull();
  });

  it.each([undefined, null, 'text', {}, { type: 5 }])('passes over %j', (action) => {
    expect(saveProgressIn(action)).toBeNull();
  });
});

describe('saves', () => {
  it('passes every action on, and tells those who listen of saving', () => {
    const told: SaveProgress[] = [];
    const leave = saves.subscribe((progress) => told.push(progress));
    const dispatch = saves.watch()()((action: unknown) => action);
    expect(dispatch(actionOf())).toEqual(actionOf());
    leave();
    dispatch(actionOf(refused));
    expect(told).toEqual([{ step: 'sent', uid: 'a.b', documentId: 'x1' }]);
  });
});
