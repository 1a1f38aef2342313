import { useCallback, useMemo, useState } from 'react';

/** Which rows of a page are ticked. Rows that can no longer be chosen fall out by themselves. */
export interface Selection {
  /** Ids of the ticked rows. */
  chosen: string[];
  /** How many rows could be ticked. */
  total: number;
  has(id: string): boolean;
  toggle(id: string): void;
  /** Ticks every row that can be chosen, or none. */
  toggleAll(): void;
}

/** @param choosable ids of the rows on this page that may be ticked */
export function useSelection(choosable: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => choosable.filter((id) => ticked.has(id)), [choosable, ticked]);
  const toggle = useCallback(
    (id: string) =>
      setTicked((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const toggleAll = useCallback(
    () => setTicked(new Set(chosen.length === choosable.length ? [] : choosable)),
    [chosen, choosable],
  );
  return {
    chosen,
    total: choosable.length,
    has: (id) => chosen.includes(id),
    toggle,
    toggleAll,
  };
}
