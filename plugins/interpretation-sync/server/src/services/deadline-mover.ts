import {
  isSameSchedule,
  move,
  nextAlertAt,
  planAlerts,
  type AlertRules,
  type DeadlineRules,
  type Schedule,
} from '../domain';
import type { AlertKeeper } from './alert-keeper';
import type {
  Actors,
  Alerts,
  Clock,
  Deadlines,
  Documents,
  StoredAlert,
  StoredDeadline,
  TimelineEntry,
} from './ports';

type Rules = DeadlineRules & AlertRules;

/** A deadline and the schedule to which it goes. */
export interface DeadlineMove {
  deadline: StoredDeadline;
  schedule: Schedule;
}

export interface DeadlineMover {
  /**
   * Moves these deadlines in the open transaction, with a timeline entry each, and brings their
   * alerts in line: what came too early is retracted, what is due now is raised.
   *
   * @param params go into the timeline entries, such as a reason.
   * @returns how many have another start or due instant.
   */
  move(
    moves: readonly DeadlineMove[],
    rules: Rules,
    params?: Record<string, unknown>,
  ): Promise<number>;
  /** Moves every deadline that runs to what these rules say, page by page, in the open transaction. */
  moveRunning(rules: Rules): Promise<number>;
  /** How many deadlines that run would move. */
  countMoving(rules: Rules): Promise<number>;
}

interface Dependencies {
  deadlines: Deadlines;
  alerts: Alerts;
  documents: Documents;
  alertKeeper: AlertKeeper;
  actors: Actors;
  clock: Clock;
}

const PAGE_SIZE = 200;

/** Deadlines that are met or closed stay as judged; those that run follow the rules in force. */
export function createDeadlineMover(dependencies: Dependencies): DeadlineMover {
  const { deadlines } = dependencies;

  const inPages = async (
    isLocked: boolean,
    work: (page: readonly StoredDeadline[]) => Promise<number>,
  ) => {
    let total = 0;
    let after = 0;
    for (;;) {
      const page = await deadlines.pageOfRunning(after, PAGE_SIZE, isLocked);
      const last = page[page.length - 1];
      if (!last) return total;
      total += await work(page);
      after = last.id;
    }
  };

  const moveAll: DeadlineMover['move'] = async (moves, rules, params = {}) => {
    const { alerts, clock } = dependencies;
    if (moves.length === 0) return 0;
    const now = clock.now();
    const raised = await alerts.ofDeadlines(moves.map(({ deadline }) => deadline.id));
    const steps = moves
      .map((asked) => stepOf(asked, raised, rules, now))
      .filter(({ isChanged }) => isChanged);
    await record(steps, now, params, dependencies);
    return steps.filter(({ isMoved }) => isMoved).length;
  };

  return {
    move: moveAll,
    moveRunning: (rules) => inPages(true, (page) => moveAll(movesOf(page, rules), rules)),
    countMoving: (rules) =>
      inPages(false, async (page) => {
        const isMoving = ({ deadline, schedule }: DeadlineMove) =>
          deadline.dueAt.getTime() !== schedule.dueAt.getTime();
        return movesOf(page, rules).filter(isMoving).length;
      }),
  };
}

function movesOf(page: readonly StoredDeadline[], rules: Rules): DeadlineMove[] {
  return page.map((deadline) => ({ deadline, schedule: rules.schedule(deadline.startedAt) }));
}

interface Step {
  before: StoredDeadline;
  after: StoredDeadline;
  isChanged: boolean;
  isMoved: boolean;
  retractsAlerts: boolean;
  due: ReturnType<typeof planAlerts>;
}

function stepOf(
  { deadline: before, schedule }: DeadlineMove,
  raised: readonly StoredAlert[],
  rules: Rules,
  now: Date,
): Step {
  const own = raised.filter(({ deadlineId }) => deadlineId === before.id);
  const open = own.filter(({ resolvedAt, retractedAt }) => !resolvedAt && !retractedAt);
  const { deadline, isMoved, retractsAlerts } = move(before, schedule, open, rules, now);
  const { id, documentId } = before;
  const after = { ...deadline, id, documentId, nextAlertAt: nextAlertAt(deadline, rules, now) };
  const due = planAlerts(after, own, rules, now);
  const isChanged =
    due.length > 0 ||
    !isSameSchedule(before, after) ||
    before.nextAlertAt?.getTime() !== after.nextAlertAt?.getTime();
  return { before, after, isChanged, isMoved, retractsAlerts, due };
}

async function record(
  steps: readonly Step[],
  now: Date,
  params: Record<string, unknown>,
  { deadlines, alerts, documents, alertKeeper, actors }: Dependencies,
): Promise<void> {
  if (steps.length === 0) return;
  await deadlines.update(steps.map(({ after }) => after));
  const moved = steps.filter(({ isMoved }) => isMoved);
  await alerts.setDue(
    moved.filter(({ retractsAlerts }) => !retractsAlerts).map(({ after }) => after),
  );
  const titles = await documents.titlesOfPolicies(steps.map(({ after }) => after.policyDocumentId));
  const policyOf = ({ policyDocumentId: documentId, locale }: StoredDeadline) => ({
    uid: documents.uidOf('policy'),
    documentId,
    locale,
    title: titles.get(`${documentId}:${locale}`) ?? '',
  });
  const actor = actors.current();
  const entries = moved.map((step): TimelineEntry => ({
    at: now,
    event: 'deadline.moved',
    document: policyOf(step.after),
    actor,
    params: { ...paramsOf(step), ...params },
  }));
  const raised = steps.flatMap(({ after, due }) =>
    due.map((planned) => ({
      ...planned,
      deadline: after,
      title: policyOf(after).title,
      raisedAt: now,
    })),
  );
  const ended = steps
    .filter(({ retractsAlerts }) => retractsAlerts)
    .map(({ after }) => ({ deadline: after, how: 'retracted' as const }));
  await alertKeeper.settle({ raised, ended }, now, entries);
}

function paramsOf({ before, after }: Step): Record<string, unknown> {
  const { startedAt, dueOn, dueAt, cycle, provisional } = after;
  return {
    before: { startedAt: before.startedAt, dueOn: before.dueOn, dueAt: before.dueAt },
    startedAt,
    dueOn,
    dueAt,
    cycle,
    provisional,
  };
}
