import type { Core } from '@strapi/strapi';
import { REASON_HEADER } from '../../../shared/contracts';
import { systemClock, systemPause } from '../clock';
import { createChannels } from '../channels';
import { createInboxChannel } from '../channels/inbox';
import { guardWebhooks } from '../channels/webhook-guard';
import { readSettings, settingsOf, type Configuration } from '../config';
import { calendarBaseOf, calendarLimitsOf } from '../config/calendar';
import { allowedHostsOf } from '../config/channels';
import { civilDateOf, phoneNumberOf } from '../domain';
import { createMessages } from '../messages/compose';
import { writeNotice } from '../messages/notice';
import { createRefusals } from '../messages/refusals';
import { createActors } from '../repositories/actors';
import { createAlerts } from '../repositories/alerts';
import { createBlockedDrafts } from '../repositories/blocked-drafts';
import { createCalendarVersions } from '../repositories/calendar-versions';
import { createConnection } from '../repositories/connection';
import { createDeadlines } from '../repositories/deadlines';
import { createDeliveries } from '../repositories/deliveries';
import { createDepartmentReach } from '../repositories/department-reach';
import { createDepartments } from '../repositories/departments';
import { createDocuments } from '../repositories/documents';
import { createDutyDrafts } from '../repositories/duty-drafts';
import { choicesOf } from '../repositories/enumerations';
import { allowEventsForWebhooks, createEvents, isOwnEvent } from '../repositories/events';
import { createExternalPolicies } from '../repositories/external-policies';
import { createFirstBoot } from '../repositories/first-boot';
import { createDocumentId, digestOf } from '../repositories/identifiers';
import { createIndexes } from '../repositories/indexes';
import { createLedger } from '../repositories/ledger';
import { createLog } from '../repositories/log';
import { createNewLocales } from '../repositories/new-locales';
import { departmentsOfUser } from '../repositories/own-department';
import { createPublicationRecord } from '../repositories/publication-record';
import { createPublisher } from '../repositories/publisher';
import { createDigestDays, createRuns } from '../repositories/runs';
import { createSettingsVersions } from '../repositories/settings-versions';
import { createReasons } from '../repositories/reasons';
import { createStatedRows } from '../repositories/stated-rows';
import { createStatistics } from '../repositories/statistics';
import { createTables } from '../repositories/tables';
import { createTimeline } from '../repositories/timeline';
import { createWebhooks } from '../repositories/webhooks';
import { createToDo } from '../repositories/to-do';
import { createTransactions } from '../repositories/transactions';
import { createWaivers } from '../repositories/waivers';
import { nextRuns } from '../scheduler/next-runs';
import { createAlertAnswers } from './alert-answers';
import { createAlertInbox } from './alert-inbox';
import { createAlertKeeper } from './alert-keeper';
import { createCalendarChanges } from './calendar-changes';
import { createCalendarReader } from './calendar-reader';
import { createCalendarWatch } from './calendar-watch';
import { createCalendars } from './calendars';
import { createDeadlineMover } from './deadline-mover';
import { createDeadlineFollower } from './deadlines';
import { createDeliveryInbox } from './delivery-inbox';
import { createDeliveryLetters } from './delivery-letters';
import { createDeliveryPass } from './delivery-pass';
import { createDeliveryPlanner } from './delivery-planner';
import { createDeliveryRecord } from './delivery-record';
import { createDigests } from './digests';
import { createDutyTable } from './duty-table';
import { createFoundPublications } from './found-publications';
import { createGate } from './gate';
import { createHealthReader } from './health';
import { createInterpretationStatus } from './interpretation-status';
import { createLedgerReader } from './ledger';
import { createListStates } from './list-states';
import { createLocales } from './locales';
import { createMovePreview } from './move-preview';
import { createNotices } from './notices';
import { createNumbers } from './numbers';
import { createOutboundRules } from './outbound-rules';
import { createOverviewReader } from './overview';
import { createPanel } from './panel';
import { createPublication } from './publication';
import { createReconciliation } from './reconciliation';
import { createRefusalRecorder } from './refusal-recorder';
import { createRemovalPreview } from './removal-preview';
import { createRules } from './rules';
import { createRulesFollower } from './rules-follower';
import { createRunRecorder } from './run-recorder';
import { createRemovalRecord } from './removal-record';
import { createSettings } from './settings';
import { createSettingsChanges } from './settings-changes';
import { createSettingsFigures } from './settings-figures';
import { createSettingsFrame } from './settings-frame';
import { createStatisticsReader } from './statistics';
import { createStartMover } from './start-mover';
import { createSubscriptions } from './subscriptions';
import { createSweep } from './sweep';
import { createSynchronisedPublication } from './synchronised-publication';
import { createTimelineReader } from './timeline-reader';
import { createTrial } from './trial';
import { createWaiverExpiry } from './waiver-expiry';
import { createWaiverRecord } from './waiver-record';
import { createWaiverKeeper } from './waivers';

export type { Target } from './target';
export type { Targets } from './publication';

/** How many of the next runs of a schedule are shown. */
const NEXT_RUNS = 5;

/** All use cases of one running application. */
export type Services = ReturnType<typeof createServices>;

/** The one place that wires: adapters into use cases. */
export function createServices(
  strapi: Core.Strapi,
  configuration: Configuration,
  clock = systemClock,
) {
  const { types, timeZone, language } = configuration;
  const log = createLog(strapi);
  const tables = createTables(strapi, types);
  const connection = createConnection(strapi);
  const transactions = createTransactions(strapi, configuration.lockTimeoutMs, log);
  const documents = createDocuments(connection, tables);
  const deadlines = createDeadlines(connection);
  const alerts = createAlerts(connection);
  const timeline = createTimeline(connection);
  const waivers = createWaivers(connection);
  const events = createEvents(strapi, log);
  const actors = createActors(strapi);
  const refusals = createRefusals(strapi, language);
  const firstBoot = createFirstBoot(strapi, configuration.deadlines.appliesFrom, () =>
    civilDateOf(clock.now(), timeZone),
  );
  const locales = createLocales({
    setting: configuration.enforceLocales,
    isLocalised: (side) => tables[side].localised,
    readDefaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    readLocales: async () => {
      const known: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
      return known.map(({ code }) => code);
    },
    clock,
  });

  const calendarVersions = createCalendarVersions(connection);
  const calendars = createCalendars(calendarBaseOf(configuration.calendar), calendarVersions);
  const calendar = () => calendars.current().body.calendar;
  const versions = createSettingsVersions(connection);
  const settings = createSettings({
    defaults: settingsOf(configuration),
    versions,
    read: readSettings,
    log,
  });
  const rules = createRules({
    settings,
    timeZone,
    calendar,
    formsBeforePolicy: configuration.formsBeforePolicy,
    appliesFrom: firstBoot.appliesFrom,
  });
  const workCalendar = () => ({ calendar: calendar(), timeZone });
  const calendarReader = createCalendarReader({
    calendars,
    versions: calendarVersions,
    settings,
    timeZone,
    clock,
  });

  const departments = createDepartments(strapi, types);
  const departmentReach = createDepartmentReach(strapi, types, phoneNumberOf);
  const deliveries = createDeliveries(connection);
  const channels = [
    createInboxChannel(),
    ...createChannels(strapi, configuration, createOutboundRules(allowedHostsOf(configuration))),
  ];
  const frame = () => ({
    timeZone,
    calendar: calendar(),
    legalBasis: settings.current().deadlines.legalBasis,
    adminUrl: adminUrlOf(strapi),
  });
  const messages = createMessages(frame);

  const recipientRules = () => settings.current().alerts.recipients;
  const alertAnswers = createAlertAnswers(documents, departments, deliveries, recipientRules);
  const deliveryRecord = createDeliveryRecord({
    deliveries,
    alerts,
    documents,
    timeline,
    actors,
  });
  const toDo = createToDo(connection, tables);
  const digests = createDigests({
    deliveries,
    digestDays: createDigestDays(connection),
    departmentReach,
    toDo,
    documents,
    transactions,
    channels,
    settings: settings.current,
    workCalendar,
    enforcedLocales: locales.enforcedCodes,
    language,
  });
  const alertKeeper = createAlertKeeper({
    alerts,
    deliveryPlanner: createDeliveryPlanner({
      deliveries,
      departmentReach,
      channels,
      settings: settings.current,
      workCalendar,
      language,
    }),
    deliveryRecord,
    documents,
    timeline,
    events,
    transactions,
    actors,
    log,
  });
  const deadlineFollower = createDeadlineFollower({
    documents,
    deadlines,
    alertKeeper,
    events,
    transactions,
    actors,
    clock,
    rules: rules.deadlines,
    enforcedLocales: locales.enforced,
  });
  const deadlineMover = createDeadlineMover({
    deadlines,
    alerts,
    documents,
    alertKeeper,
    actors,
    clock,
  });
  const gate = createGate({
    documents,
    deadlines,
    clock,
    rules: rules.gate,
    enforcedLocales: locales.enforced,
    refusals,
  });
  const refusalRecorder = createRefusalRecorder({ timeline, events, transactions, actors, clock });
  const publicationRecord = createPublicationRecord(connection);
  const trial = createTrial({
    publicationRecord,
    versions,
    timeline,
    transactions,
    actors,
    clock,
  });
  const publication = createPublication({
    gate,
    documents,
    deadlineFollower,
    transactions,
    refusals,
    refusalRecorder,
    trial,
    removalRecord: createRemovalRecord({
      timeline,
      actors,
      reasons: createReasons(strapi, REASON_HEADER),
      clock,
    }),
    clock,
  });
  const waiverRecord = createWaiverRecord({
    waivers,
    documents,
    deadlineFollower,
    timeline,
    actors,
  });
  const waiverKeeper = createWaiverKeeper({
    waivers,
    waiverRecord,
    documents,
    deadlineFollower,
    publication,
    events,
    transactions,
    actors,
    refusals,
    clock,
    timeZone,
    enforcedLocales: locales.enforced,
  });
  const choices = {
    nature: choicesOf(strapi, types.policy.uid, types.policy.fields.nature),
    category: choicesOf(strapi, types.policy.uid, types.policy.fields.category),
    importance: choicesOf(strapi, types.policy.uid, types.policy.fields.importance),
  };
  const settingsChanges = createSettingsChanges({
    settings,
    versions,
    figures: createSettingsFigures({
      documents,
      publication,
      publicationRecord,
      deadlineMover,
      clock,
      rules,
    }),
    deadlineMover,
    publication,
    actors,
    clock,
    refusals,
    rules,
    choices,
  });
  const calendarChanges = createCalendarChanges({
    calendars,
    versions: calendarVersions,
    deadlineMover,
    movePreview: createMovePreview({ deadlineMover, documents }),
    publication,
    settings,
    rules,
    limits: calendarLimitsOf(configuration.calendar),
    digest: digestOf,
    actors,
    clock,
    refusals,
    log,
  });
  const dutyTable = createDutyTable({
    dutyDrafts: createDutyDrafts(strapi, connection, tables, types.policy),
    fields: types.policy.fields,
    rules: () => settings.current().duty.rules,
    refusals,
  });
  const publisher = createPublisher(strapi, (side) => types[side].uid);

  const runs = createRuns(connection);
  const runRecorder = createRunRecorder(runs, clock, log);
  const reconciliation = createReconciliation({
    documents,
    deadlines,
    deadlineFollower,
    foundPublications: createFoundPublications({
      documents,
      deadlines,
      timeline,
      actors,
      clock,
      rules: rules.deadlines,
    }),
    transactions,
    clock,
    pause: systemPause,
    log,
  });

  const rulesFollower = createRulesFollower(settingsChanges, calendarChanges);
  const sweep = createSweep({
    deadlines,
    alerts,
    documents,
    alertKeeper,
    transactions,
    clock,
    log,
    waiverExpiry: createWaiverExpiry({ waivers, waiverRecord, transactions, clock, log }),
    rulesFollower,
    calendarWatch: createCalendarWatch({ coverage: calendarReader.coverage, clock, log }),
    reconciliation,
    rules: rules.deadlines,
  });

  return {
    channels,
    messages,
    notices: createNotices({
      alerts,
      deadlines,
      documents,
      departments,
      recipientRules,
      write: (notice, reader, at) => writeNotice(notice, reader, at, frame()),
      clock,
    }),
    subscriptions: createSubscriptions({
      webhooks: createWebhooks(strapi),
      refusals,
      allowedHosts: configuration.webhooks.allowedHosts,
    }),
    calendarChanges,
    calendarReader,
    calendars,
    documents,
    log,
    dutyTable,
    health: createHealthReader({
      runs,
      alerts,
      deliveries,
      clock,
      workCalendar,
      schedules: () => {
        const { schedule, reconciliation: complete } = settings.current().sweep;
        return { sweep: schedule, reconciliation: complete };
      },
      nextRuns: (expression, count) => nextRuns(expression, timeZone, count),
    }),
    departmentsOfUser: async (userId: number): Promise<number[]> =>
      types.department ? departmentsOfUser(strapi, types.department, userId) : [],
    preparation: {
      /** What has to be there before the first publication. */
      run: async (): Promise<void> => {
        allowEventsForWebhooks(strapi);
        guardWebhooks(
          strapi,
          {
            ...configuration.outbound,
            rules: createOutboundRules(configuration.webhooks.allowedHosts),
          },
          isOwnEvent,
          log,
        );
        await createIndexes(strapi, connection, tables, log);
        await firstBoot.load();
        await settingsChanges.load();
        await calendarChanges.load();
      },
    },
    ledger: createLedgerReader({
      ledger: createLedger(connection, tables, {
        natures: choicesOf(strapi, types.policy.uid, types.policy.fields.nature),
        categories: choicesOf(strapi, types.policy.uid, types.policy.fields.category),
      }),
      documents,
      deadlines,
      timeline,
      clock,
      workCalendar,
    }),
    listStates: createListStates({
      documents,
      deadlines,
      statedRows: createStatedRows(connection, tables),
      clock,
    }),
    locales,
    newLocales: createNewLocales(strapi, types),
    publication,
    refusals,
    settings,
    alertInbox: createAlertInbox({
      alerts,
      alertAnswers,
      documents,
      timeline,
      transactions,
      actors,
      clock,
    }),
    deliveryInbox: createDeliveryInbox({
      deliveries,
      deliveryRecord,
      alerts,
      documents,
      transactions,
      refusals,
      clock,
    }),
    deliveryPass: createDeliveryPass({
      deliveries,
      deliveryLetters: createDeliveryLetters({
        alerts,
        deadlines,
        departments,
        documents,
        digests,
        messages,
      }),
      deliveryRecord,
      digests,
      rulesFollower,
      channels,
      transactions,
      clock,
      random: Math.random,
      nameClaim: createDocumentId,
      log,
      rules: configuration.deliveries,
    }),
    rulesFollower,
    settingsChanges,
    /** When a schedule would run next. */
    nextRuns: (expression: string) => nextRuns(expression, timeZone, NEXT_RUNS),
    settingsFrame: createSettingsFrame({
      choices,
      timeZone,
      enforcedLocales: locales.enforcedCodes,
      appliesFrom: firstBoot.appliesFrom,
    }),
    trial,
    interpretationStatus: createInterpretationStatus(documents, deadlines, clock),
    numbers: createNumbers(documents, refusals, types.policy.fields.number ?? ''),
    overview: createOverviewReader({
      toDo,
      departmentReach,
      channels,
      blockedDrafts: createBlockedDrafts(strapi, connection, tables, types),
      alerts,
      documents,
      clock,
      workCalendar,
      coverage: calendarReader.coverage,
    }),
    panel: createPanel({
      documents,
      deadlines,
      alerts,
      alertAnswers,
      waivers: waiverKeeper,
      externalPolicies: createExternalPolicies(
        strapi,
        types.interpretation.uid,
        types.interpretation.fields.externalPolicies,
      ),
      publication,
      clock,
      gateRules: rules.gate,
      workCalendar,
      dutyTable,
    }),
    removalPreview: createRemovalPreview({ publication, deadlines }),
    statistics: createStatisticsReader(createStatistics(connection, tables), clock, timeZone),
    startMover: createStartMover({
      deadlines,
      documents,
      deadlineMover,
      publication,
      refusals,
      clock,
      rules: rules.deadlines,
    }),
    reconciliation: {
      runComplete: () => runRecorder.record('reconciliation', reconciliation.runComplete),
      stop: reconciliation.stop,
    },
    sweep: { run: () => runRecorder.record('sweep', sweep.run) },
    /** Which of several instances acts. */
    leases: runs,
    synchronisedPublication: createSynchronisedPublication(publication, publisher, documents),
    timelineReader: createTimelineReader(timeline),
    waiverKeeper,
  };
}

/** Null where the project has not said under which address people reach it. */
function adminUrlOf(strapi: Core.Strapi): string | null {
  const isKnown = [strapi.config.get('server.url'), strapi.config.get('admin.url')].some(
    (address: unknown) => typeof address === 'string' && /^https?:/.test(address),
  );
  if (!isKnown) return null;
  return String(strapi.config.get('admin.absoluteUrl')).replace(/\/+$/, '');
}
