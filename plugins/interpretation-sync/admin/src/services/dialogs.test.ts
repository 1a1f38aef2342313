import { askForReason, dialogs } from './dialogs';

const question = {
  action: 'Unpublish',
  uid: 'a.b',
  documents: ['x1'],
  locale: 'en',
  question: null,
};
const blocked = {
  kind: 'blocked',
  document: { uid: 'a.b', documentId: 'x1', locale: 'en' },
  refusal: null,
} as const;

/** As the dialog does when it is confirmed. */
const confirm = (reason: string) => {
  const open = dialogs.current();
  if (open?.kind === 'removal') open.settle(reason);
  dialogs.close();
};

afterEach(() => dialogs.close());

describe('askForReason', () => {
  it('gives the reason of whoever confirms', async () => {
    const answer = askForReason(question);
    confirm('内容有误');
    await expect(answer).resolves.toBe('内容有误');
    expect(dialogs.current()).toBeNull();
  });

  it('gives null to whoever closes the dialog', async () => {
    const answer = askForReason(question);
    dialogs.close();
    await expect(answer).resolves.toBeNull();
  });

  it('gives null where another dialog takes its place', async () => {
    const answer = askForReason(question);
    dialogs.open(blocked);
    await expect(answer).resolves.toBeNull();
    expect(dialogs.current()).toEqual(blocked);
  });
});

describe('dialogs', () => {
  it('tells its listeners of every change, until they leave', () => {
    const seen: unknown[] = [];
    const leave = dialogs.subscribe(() => seen.push(dialogs.current()?.kind ?? null));
    dialogs.open(blocked);
    dialogs.close();
    leave();
    dialogs.open(blocked);
    expect(seen).toEqual(['blocked', null]);
  });
});
