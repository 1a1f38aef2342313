/** Characters that the server asks of a reason for something out of the ordinary. */
export const REASON_LENGTH = { minimum: 10, maximum: 1000 } as const;

/** Whether the text is as long as such a reason is to be, counted as people count. */
export function isReason(text: string): boolean {
  const { length } = [...text.trim()];
  return length >= REASON_LENGTH.minimum && length <= REASON_LENGTH.maximum;
}
