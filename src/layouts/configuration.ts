import hints from './hints.zh-Hans.json';
import { isRecord } from '../validation/model';
import type { Cell, Layout } from './layout';

interface FieldSettings {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** What the content manager stores for one content type or component. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldSettings>;
  layouts: { list: string[]; edit: Cell[][] };
}

export const isConfiguration = (value: unknown): value is Configuration =>
  isRecord(value) &&
  isRecord(value['settings']) &&
  isRecord(value['metadatas']) &&
  isRecord(value['layouts']);

/** Hints are stored in Chinese; the admin shows them in the reader's language. */
const HINTS: Readonly<Record<string, string>> = hints;

const fieldsOf = (layout: Layout): string[] => layout.edit.flat().map(({ name }) => name);

const withLayout = (stored: Configuration, layout: Layout): Configuration['metadatas'] =>
  Object.fromEntries(
    Object.entries(stored.metadatas).map(([name, field]) => {
      if (!fieldsOf(layout).includes(name)) return [name, field];
      const description = HINTS[`${layout.uid}.${name}`] ?? '';
      const editable = !layout.readOnly?.includes(name);
      return [name, { ...field, edit: { ...field.edit, description, editable } }];
    }),
  );

/** The stored configuration as the layout wants it; what the layout is silent about stays. */
export const applyLayout = (stored: Configuration, layout: Layout): Configuration => ({
  ...stored,
  settings: {
    ...stored.settings,
    mainField: layout.mainField,
    ...(layout.sortBy === undefined
      ? {}
      : { defaultSortBy: layout.sortBy, defaultSortOrder: 'DESC' }),
  },
  metadatas: withLayout(stored, layout),
  layouts: { list: layout.list ?? stored.layouts.list, edit: layout.edit },
});

/** Strapi appends new fields to a stored layout and drops deleted ones: neither is a person's doing. */
const withinFields = (configuration: Configuration, layout: Layout): Configuration => {
  const known = fieldsOf(layout).filter((name) => name in configuration.metadatas);
  return {
    ...configuration,
    layouts: {
      list: configuration.layouts.list,
      edit: configuration.layouts.edit
        .map((cells) => cells.filter(({ name }) => known.includes(name)))
        .filter((cells) => cells.length > 0),
    },
  };
};

/** Whether the configuration still shows what this layout put there. */
export const isUntouched = (stored: Configuration, layout: Layout): boolean =>
  JSON.stringify(withinFields(stored, layout)) ===
  JSON.stringify(withinFields(applyLayout(stored, layout), layout));
