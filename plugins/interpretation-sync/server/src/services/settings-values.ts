/** Values of settings by their path, such as `deadlines.workingDays`; lists are values of their own. */
export type ValuesByPath = Readonly<Record<string, unknown>>;

/** One setting with its value before and after. */
export interface ValueChange {
  path: string;
  before: unknown;
  after: unknown;
}

/** Takes settings apart into single values. */
export function valuesOf(settings: object, prefix = ''): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    const path = `${prefix}${name}`;
    if (isGroup(value)) Object.assign(values, valuesOf(value, `${path}.`));
    else values[path] = value;
  }
  return values;
}

/** Puts single values together again. */
export function settingsFrom(values: ValuesByPath): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let group = settings;
    for (const name of names) {
      const inner = group[name];
      const next = isGroup(inner) ? inner : {};
      group[name] = next;
      group = next;
    }
    group[last] = value;
  }
  return settings;
}

/** What is another value after than before, in the order of the settings. */
export function changesBetween(before: object, after: object): ValueChange[] {
  const old = valuesOf(before);
  return Object.entries(valuesOf(after))
    .filter(([path, value]) => JSON.stringify(old[path]) !== JSON.stringify(value))
    .map(([path, value]) => ({ path, before: old[path] ?? null, after: value }));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
