import english from '../layouts/hints.en.json';
import chinese from '../layouts/hints.zh-Hans.json';
import { LANGUAGE_KEY } from './first-visit';

interface HintedField {
  hint?: string;
}

interface EditView<Field extends HintedField> {
  layout: {
    layout: Field[][][];
    components: Record<string, { layout: Field[][] }>;
  };
}

const ENGLISH: Readonly<Record<string, string>> = english;

/** The stored Chinese hint leads to its English one; a hint that an office wrote has none. */
const ENGLISH_OF = new Map(
  Object.entries(chinese).map(([field, hint]) => [hint, ENGLISH[field] ?? hint]),
);

const translateRows = <Field extends HintedField>(rows: Field[][]): Field[][] =>
  rows.map((fields) =>
    fields.map((field) => ({ ...field, hint: ENGLISH_OF.get(field.hint ?? '') ?? field.hint })),
  );

/** Strapi shows hints as they are stored: in Chinese. Other readers see them in English. */
export const translateHints = <Field extends HintedField, View extends EditView<Field>>(
  view: View,
): View => {
  if (localStorage.getItem(LANGUAGE_KEY)?.startsWith('zh') === true) return view;
  const { layout } = view;
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: translateRows(component.layout) },
    ]),
  );
  return { ...view, layout: { ...layout, layout: layout.layout.map(translateRows), components } };
};
