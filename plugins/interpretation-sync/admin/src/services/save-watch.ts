import { member, textMember } from './unknown';

/** How far the saving of a document has come. */
export interface SaveProgress {
  step: 'sent' | 'refused';
  uid: string;
  documentId: string;
}

const STEPS: readonly (readonly [ending: string, step: SaveProgress['step']])[] = [
  ['/executeMutation/pending', 'sent'],
  ['/executeMutation/rejected', 'refused'],
];

/** What an action of the admin's store says of the saving of a document; null where nothing. */
export function saveProgressIn(action: unknown): SaveProgress | null {
  const type = textMember(action, 'type');
  const asked = member(member(action, 'meta'), 'arg');
  const step = STEPS.find(([ending]) => type.endsWith(ending))?.[1];
  if (!step || textMember(asked, 'endpointName') !== 'updateDocument') return null;
  const saved = member(asked, 'originalArgs');
  return {
    step,
    uid: textMember(saved, 'model'),
    documentId: textMember(saved, 'documentId'),
  };
}

type Listener = (progress: SaveProgress) => void;
const listeners = new Set<Listener>();

/** Tells how the saving of documents goes on, wherever the person asked for it. */
export const saves = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** A middleware of the admin's store. */
  watch:
    () =>
    () =>
    <Action>(next: (action: Action) => unknown) =>
    (action: Action) => {
      const progress = saveProgressIn(action);
      if (progress) listeners.forEach((listener) => listener(progress));
      return next(action);
    },
};
