import type { SettingsChange } from '../../../../shared/contracts';
import { isRecord, isSame } from '../unknown';

/** What differs, as the history tells it: lists change as a whole. */
export function changesOf(
  before: unknown,
  after: unknown,
  path: string,
): SettingsChange['changes'] {
  if (isSame(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [{ path, before, after }];
  return Object.keys(after).flatMap((name) =>
    changesOf(before[name], after[name], `${path}.${name}`),
  );
}

/**
 * What a person typed over settings that somebody else has changed meanwhile: what the person left
 * alone follows the latest settings, what the person changed stays.
 */
export function rebase<Value>(base: Value, typed: Value, latest: Value): Value {
  if (isSame(base, typed)) return latest;
  if (!isRecord(base) || !isRecord(typed) || !isRecord(latest)) return typed;
  const members = Object.entries(typed).map(([name, value]) => [
    name,
    rebase(base[name], value, latest[name]),
  ]);
  return { ...typed, ...Object.fromEntries(members) };
}
