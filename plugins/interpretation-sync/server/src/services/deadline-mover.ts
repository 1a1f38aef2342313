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
  /**
   * Moves every deadline that runs to what these rules say, page by page, in the open transaction.
   *
   * @param params go into the timeline entries.
   */
  moveRunning(rules: Rules, params?: Record<string, unknown>): Promise<number>;
  /** Shows the deadlines that run and would be due at another instant, page by page. */
  eachMoving(rules: Rules, visit: (moves: readonly DeadlineMove[]) => void): Promise<void>;
  /** Whether a deadline that runs was computed by another calendar than this version. */
  hasOtherCalendar(calendarVersion: string): Promise<boolean>;
}

interface Dependencies {
  deadlines: Deadlines;
  alerts: Alerts;
  documents: Documents;
  alertKeeper: AlertKeeper;
  actors: Actors;
  clock: Clock;
}

const PAGE_SIZE = 5_000;

/** Deadlines that are met or closed stay as judged; those that run follow the rules in force. */
export function createDeadlineMover(dependencies: Dependencies): DeadlineMover {
  const { deadlines } = dependencies;

  const eachPage = async (
    isLocked: boolean,
    work: (page: readonly StoredDeadline[]) => Promise<void>,
  ) => {
    let after = 0;
    for (;;) {
      const page = await deadlines.pageOfRunning(after, PAGE_SIZE, isLocked);
      const last = page[page.length - 1];
      if (!last) return;
      await work(page);
      after = last.id;
    }
  };

  const stepsOf = async (moves: readonly DeadlineMove[], rules: Rules, now: Date) => {
    const raised = new Map<number, StoredAlert[]>();
    for (const alert of await dependencies.alerts.ofDeadlines(
      moves.map(({ deadline }) => deadline.id),
    )) {
      const own = raised.get(alert.deadlineId);
      if (own) own.push(alert);
      else raised.set(alert.deadlineId, [alert]);
    }
    return moves.map((asked) => stepOf(asked, raised.get(asked.deadline.id) ?? [], rules, now));
  };

  return {
    move: async (moves, rules, params = {}) => {
      if (moves.length === 0) return 0;
      const now = dependencies.clock.now();
      const steps = (await stepsOf(moves, rules, now)).filter(isChanged);
      await deadlines.update(steps.map(({ after }) => after));
      return record(steps, now, params, dependencies);
    },

    moveRunning: async (rules, params = {}) => {
      const now = dependencies.clock.now();
      let total = 0;
      await eachPage(true, async (page) => {
        const moves = movesOf(page, rules).filter((asked) => isRescheduled(asked, rules, now));
        const steps = await stepsOf(moves, rules, now);
        // What stays in its cycle has nothing of its own but its schedule: many go in one statement.
        await deadlines.reschedule(steps.filter(staysInCycle).map(({ after }) => after));
        await deadlines.update(
          steps.filter((step) => !staysInCycle(step)).map(({ after }) => after),
        );
        total += await record(steps, now, params, dependencies);
      });
      await deadlines.setCalendarVersion(rules.schedule(now).calendarVersion);
      return total;
    },

    eachMoving: (rules, visit) =>
      eachPage(false, async (page) =>
        visit(
          movesOf(page, rules).filter(
            ({ deadline, schedule }) => deadline.dueAt.getTime() !== schedule.dueAt.getTime(),
          ),
        ),
      ),

    hasOtherCalendar: (calendarVersion) => deadlines.hasOtherCalendar(calendarVersion),
  };
}

function movesOf(page: readonly StoredDeadline[], rules: Rules): DeadlineMove[] {
  return page.map((deadline) => ({ deadline, schedule: rules.schedule(deadline.startedAt) }));
}

/** Whether more than the name of the calendar would be another. */
function isRescheduled({ deadline, schedule }: DeadlineMove, rules: Rules, now: Date): boolean {
  const { calendarVersion } = schedule;
  const next = nextAlertAt({ ...deadline, ...schedule }, rules, now);
  return (
    !isSameSchedule({ ...deadline, calendarVersion }, schedule) ||
    deadline.nextAlertAt?.getTime() !== next?.getTime()
  );
}

interface Step {
  before: StoredDeadline;
  after: StoredDeadline;
  isMoved: boolean;
  retractsAlerts: boolean;
  due: ReturnType<typeof planAlerts>;
}

function stepOf(
  { deadline: before, schedule }: DeadlineMove,
  own: readonly StoredAlert[],
  rules: Rules,
  now: Date,
): Step {
  const open = own.filter(({ resolvedAt, retractedAt }) => !resolvedAt && !retractedAt);
  const { deadline, isMoved, retractsAlerts } = move(before, schedule, open, rules, now);
  const { id, documentId } = before;
  const after = { ...deadline, id, documentId, nextAlertAt: nextAlertAt(deadline, rules, now) };
  const due = planAlerts(after, own, rules, now);
  return { before, after, isMoved, retractsAlerts, due };
}

function isChanged({ before, after, due }: Step): boolean {
  return (
    due.length > 0 ||
    !isSameSchedule(before, after) ||
    before.nextAlertAt?.getTime() !== after.nextAlertAt?.getTime()
  );
}

function staysInCycle({ before, after }: Step): boolean {
  return before.cycle === after.cycle;
}

/** Brings alerts and timeline in line. Returns how many have another start or due instant. */
async function record(
  steps: readonly Step[],
  now: Date,
  params: Record<string, unknown>,
  { alerts, documents, alertKeeper, actors }: Dependencies,
): Promise<number> {
  if (steps.length === 0) return 0;
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
  return moved.length;
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
