import type { ReactNode } from 'react';
import type { PublicationBlockedDetails } from '../../../shared/contracts';

/** A document as a form knows it; without an id before it is first saved. */
export interface FormDocument {
  uid: string;
  documentId: string | undefined;
  locale: string | undefined;
}

/** Says why a document can't be published, and what mends it. */
export interface BlockedDialogRequest {
  kind: 'blocked';
  document: FormDocument;
  /** What the server has just refused; null where the saved text was judged before anybody asked. */
  refusal: PublicationBlockedDetails | null;
}

/** Asks why something public is taken down. */
export interface RemovalDialogRequest {
  kind: 'removal';
  /** Name of the action, such as that on its button. */
  action: string;
  uid: string;
  documents: string[];
  /** `*` for all locales. */
  locale: string | undefined;
  /** What the content manager asks itself. */
  question: ReactNode;
  /** Takes the reason, `''` where nothing is public, or null where it is not done; the first call counts. */
  settle: (reason: string | null) => void;
}

export type DialogRequest = BlockedDialogRequest | RemovalDialogRequest;

let current: DialogRequest | null = null;
const listeners = new Set<() => void>();

function show(request: DialogRequest | null): void {
  const before = current;
  current = request;
  if (before?.kind === 'removal') before.settle(null);
  listeners.forEach((listener) => listener());
}

/** The one dialog that actions of the content manager open; its host is part of the page. */
export const dialogs = {
  open: (request: DialogRequest): void => show(request),
  close: (): void => show(null),
  current: (): DialogRequest | null => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Opens the dialog that asks for the reason of a take-down; null where the person turns back. */
export function askForReason(
  request: Omit<RemovalDialogRequest, 'kind' | 'settle'>,
): Promise<string | null> {
  return new Promise((settle) => {
    dialogs.open({ ...request, kind: 'removal', settle });
  });
}
