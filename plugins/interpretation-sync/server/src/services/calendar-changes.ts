import { differencesBetween, sanityOf, type SanityLimits } from '../domain';
import type { CalendarPreview } from '../../../shared/contracts';
import { createCalendarPlanner, type CalendarOrder, type CalendarPlan } from './calendar-plan';
import type { CalendarProvider } from './calendars';
import type { DeadlineMover } from './deadline-mover';
import type { MovePreview } from './move-preview';
import type { Actors, CalendarVersions, Clock, Log, Refusals } from './ports';
import type { Publication } from './publication';
import type { Rules } from './rules';
import type { SettingsProvider } from './settings';

/** What a person confirms: the order, and what he has seen of it. */
export interface Confirmation {
  order: CalendarOrder;
  baseVersion: number;
  fingerprint: string;
  reason: string;
  acceptsUnusual: boolean;
}

export interface CalendarChanges {
  /** Reads what is stored, at the start; a release may have brought other days too. */
  load(): Promise<void>;
  /** Takes over what another instance has changed, for running deadlines too. */
  follow(): Promise<void>;
  /** What the order would do, with one page of the deadlines that would move; nothing is stored. */
  preview(order: CalendarOrder, page: number, pageSize: number): Promise<CalendarPreview>;
  /**
   * Stores a new version and moves running deadlines, all in one transaction.
   *
   * @throws where the calendar or the order is not the one that was previewed.
   */
  confirm(confirmation: Confirmation): Promise<void>;
}

interface Dependencies {
  calendars: CalendarProvider;
  versions: CalendarVersions;
  deadlineMover: DeadlineMover;
  movePreview: MovePreview;
  publication: Publication;
  settings: Pick<SettingsProvider, 'current'>;
  rules: Rules;
  limits: SanityLimits | null;
  digest(text: string): string;
  actors: Actors;
  clock: Clock;
  refusals: Pick<Refusals, 'unfit' | 'importRefused' | 'calendarChanged' | 'notFound'>;
  log: Log;
}

export function createCalendarChanges(dependencies: Dependencies): CalendarChanges {
  const { calendars, versions, deadlineMover, publication, settings, rules, refusals } =
    dependencies;
  const { limits, digest, actors, clock, log } = dependencies;
  const plan = createCalendarPlanner(dependencies);
  /** Version by which every running deadline of this instance is computed. */
  let followed = 0;

  const checksOf = ({ order, notices, body }: CalendarPlan) => {
    const last = notices[notices.length - 1];
    if (order.kind === 'rollback' || !last) return [];
    return sanityOf(last, calendars.current().body, body, limits);
  };
  const fingerprintOf = ({ notices, body }: CalendarPlan) =>
    digest(JSON.stringify([calendars.current().version, body.calendar.version, notices]));
  const rulesOf = ({ body }: Pick<CalendarPlan, 'body'>) =>
    rules.deadlinesUnder(settings.current(), body.calendar);

  const store = async (confirmation: Confirmation): Promise<void> => {
    const { order, baseVersion, fingerprint, reason, acceptsUnusual } = confirmation;
    await calendars.refresh();
    if (calendars.current().version !== baseVersion) throw refusals.calendarChanged();
    const planned = await plan(order);
    if (fingerprintOf(planned) !== fingerprint) throw refusals.calendarChanged();
    const isUnusual = checksOf(planned).some((check) => !check.isUsual);
    if (isUnusual && !acceptsUnusual)
      throw refusals.unfit('acceptsUnusual', 'calendar-unusual', {});
    const { calendar } = planned.body;
    const version = baseVersion + 1;
    const movedDeadlines = await deadlineMover.moveRunning(rulesOf(planned), {
      calendar: { version, reason },
    });
    const actor = actors.current();
    await versions.append({
      version,
      kind: order.kind,
      notices: [...planned.notices],
      calendarVersion: calendar.version,
      coverage: calendar.coverage,
      loaded: order.kind === 'import' ? loadedOf(order) : null,
      sourceText: order.kind === 'import' ? order.text : '',
      restoredVersion: order.kind === 'rollback' ? order.version : null,
      differences: differencesBetween(calendars.current().body, planned.body),
      movedDeadlines,
      changedAt: clock.now(),
      changedBy: actor.name,
      reason,
    });
    followed = version;
    // Last, under the lock: whoever gets it next counts by the new days.
    calendars.adopt({ version, notices: planned.notices });
    log.info('calendar.changed', { version, days: calendar.version, moved: movedDeadlines });
  };

  const moveAll = () =>
    publication.write(() => deadlineMover.moveRunning(rulesOf(calendars.current())));

  return {
    load: async () => {
      await calendars.refresh();
      followed = calendars.current().version;
      const { version } = calendars.current().body.calendar;
      if (await deadlineMover.hasOtherCalendar(version)) await moveAll();
    },

    follow: async () => {
      await calendars.refresh();
      const { version } = calendars.current();
      if (version === followed) return;
      await moveAll();
      followed = version;
    },

    preview: async (order, page, pageSize) => {
      await calendars.refresh();
      const planned = await plan(order);
      const { body, version } = calendars.current();
      const sanity = checksOf(planned);
      return {
        baseVersion: version,
        fingerprint: fingerprintOf(planned),
        calendarVersion: planned.body.calendar.version,
        coverage: { before: spanOf(body.calendar), after: spanOf(planned.body.calendar) },
        differences: differencesBetween(body, planned.body),
        sanity,
        isUnusual: sanity.some(({ isUsual }) => !isUsual),
        moves: await dependencies.movePreview.page(rulesOf(planned), page, pageSize),
      };
    },

    confirm: (confirmation) => publication.write(() => store(confirmation)),
  };
}

function loadedOf({ layer, year, format }: CalendarOrder & { kind: 'import' }) {
  return { layer, year, format };
}

function spanOf({ coverage: { from, to } }: CalendarPlan['body']['calendar']) {
  return { from, until: to };
}
