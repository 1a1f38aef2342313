import type { CoverageAnswer, OverviewAnswer, ToDoItem } from '../../../shared/contracts';
import {
  civilDateOf,
  isDepartmentReachable,
  type ReachableDepartment,
  type WorkCalendar,
} from '../domain';
import { deadlineAnswerOf } from './deadline-answer';
import type {
  Alerts,
  BlockedDrafts,
  Channel,
  Clock,
  DepartmentReach,
  Documents,
  RowFilter,
  Side,
  ToDo,
  ToDoKind,
  ToDoQuery,
  ToDoRow,
} from './ports';
import { referenceOf } from './versions';

const MOST_SHOWN = 10;
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

/** What the reader may see: which drafts of each side; null for none. */
export type ReadableDrafts = Record<Side, RowFilter | null>;

export interface OverviewReader {
  read(locale: string, readable: ReadableDrafts): Promise<OverviewAnswer>;
}

interface Dependencies {
  toDo: ToDo;
  blockedDrafts: BlockedDrafts;
  alerts: Alerts;
  departmentReach: Pick<DepartmentReach, 'all'>;
  channels: readonly Channel[];
  documents: Documents;
  clock: Clock;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
  coverage: () => CoverageAnswer;
}

/** What needs people now (待办事项), with as many questions however much there is. */
export function createOverviewReader(dependencies: Dependencies): OverviewReader {
  const { toDo, alerts, clock, workCalendar, coverage } = dependencies;

  return {
    read: async (locale, readable) => {
      const now = clock.now();
      const { timeZone } = workCalendar();
      const today = civilDateOf(now, timeZone);
      const query = { locale, now, today };
      const totals = await toDo.totals(query);
      const listOf = async (kind: ToDoKind) => ({
        total: totals[kind],
        items: await itemsOf(kind, query, dependencies),
      });
      return {
        overdue: await listOf('overdue'),
        dueToday: await listOf('dueToday'),
        dueSoon: await listOf('dueSoon'),
        blockedDrafts: await blockedDraftsOf(query, readable, dependencies),
        openAlerts: await alerts.count('open'),
        unreachable: await unreachableOnes(dependencies),
        calendar: coverage(),
      };
    },
  };
}

async function unreachableOnes({
  departmentReach,
  channels,
}: Dependencies): Promise<OverviewAnswer['unreachable']> {
  const isReached = (department: ReachableDepartment) =>
    isDepartmentReachable(department, channels);
  const items = (await departmentReach.all())
    .filter(({ drafting }) => !isReached(drafting))
    .map(({ drafting, supervising }) => ({
      department: drafting.name,
      toldInstead: supervising && isReached(supervising) ? supervising.name : null,
    }));
  return { total: items.length, items: items.slice(0, MOST_SHOWN) };
}

async function itemsOf(
  kind: ToDoKind,
  query: ToDoQuery,
  { toDo, documents, workCalendar }: Dependencies,
): Promise<ToDoItem[]> {
  const rows = await toDo.first(kind, query, MOST_SHOWN);
  return rows.map(({ deadline, title, department }: ToDoRow) => {
    const { policyDocumentId: documentId, locale } = deadline;
    const policy = { uid: documents.uidOf('policy'), documentId, locale, title };
    const { state, dueOn, dueAt, workingDaysLeft, provisional } = deadlineAnswerOf(
      deadline,
      policy,
      query.now,
      workCalendar(),
    );
    return { policy, state, dueOn, dueAt, workingDaysLeft, provisional, department };
  });
}

async function blockedDraftsOf(
  { locale, now }: ToDoQuery,
  readable: ReadableDrafts,
  { blockedDrafts }: Dependencies,
): Promise<OverviewAnswer['blockedDrafts']> {
  const since = new Date(now.getTime() - REMEMBERED_MS);
  const latestOf = async (side: Side) => {
    const filter = readable[side];
    return filter === null
      ? { total: 0, drafts: [] }
      : blockedDrafts.latest({ side, locale, since, readable: filter }, MOST_SHOWN);
  };
  const policies = await latestOf('policy');
  const interpretations = await latestOf('interpretation');
  return {
    total: policies.total + interpretations.total,
    items: [...policies.drafts, ...interpretations.drafts]
      .sort((first, second) => second.lastRefusedAt.getTime() - first.lastRefusedAt.getTime())
      .slice(0, MOST_SHOWN)
      .map(({ lastRefusedAt, codes, ...draft }) => ({
        document: referenceOf(draft),
        lastRefusedAt: lastRefusedAt.toISOString(),
        codes,
      })),
  };
}
