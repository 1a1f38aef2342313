/** A field of the edit view and its width, in twelfths of a row. */
export interface Cell {
  name: string;
  size: number;
}

/** How the content manager shows one content type or component until an office changes it. */
export interface Layout {
  uid: string;
  kind: 'content-types' | 'components';
  /** The field that names an entry in lists and relations. */
  mainField: string;
  /** Newest first by this field; components have no list. */
  sortBy?: string;
  list?: string[];
  edit: Cell[][];
  /** Shown, never typed in. */
  readOnly?: string[];
}

/** Fields of equal width that share one row. */
export const row = (...names: string[]): Cell[] =>
  names.map((name) => ({ name, size: Math.floor(12 / names.length) }));
