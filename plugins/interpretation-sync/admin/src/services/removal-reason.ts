let reason = '';

/** Keeps why something is taken down until the request that does it. */
export function explainNextRemoval(text: string): void {
  reason = text;
}

/** The reason for the request that is about to be sent, once; `''` where none was given. */
export function takeRemovalReason(): string {
  const taken = reason;
  reason = '';
  return taken;
}
