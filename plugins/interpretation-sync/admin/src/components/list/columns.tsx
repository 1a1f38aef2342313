import { translationId } from '../../translations';
import { sideOfOptions, type ListHeaders } from '../../services/list-view';
import { DueCell, StateCell, type ListRow } from './StateCells';

/** Adds the columns 解读状态 and 解读时限 to the lists of both types. */
export function addStateColumns<View extends ListHeaders>(view: View): View {
  const side = sideOfOptions(view.layout.options);
  if (!side) return view;
  const column = { attribute: { type: 'string' }, searchable: false, sortable: false };
  const [title, ...others] = view.displayedHeaders;
  const state = {
    ...column,
    name: 'interpretationState',
    label: { id: translationId('list.column.state'), defaultMessage: 'Interpretation' },
    cellFormatter: (row: ListRow) => <StateCell row={row} side={side} />,
  };
  const due = {
    ...column,
    name: 'interpretationDueOn',
    label: { id: translationId('list.column.due'), defaultMessage: 'Interpretation due' },
    cellFormatter: (row: ListRow) => <DueCell row={row} side={side} />,
  };
  // To the right a list that is wider than the screen is cut off first.
  return { ...view, displayedHeaders: [...(title ? [title] : []), state, due, ...others] };
}
