import type { Settings } from '../../../shared/contracts';
import {
  answeringFor,
  civilDateOf,
  instantOf,
  isWorkingDay,
  membersOf,
  type AddresseeRole,
  type ReachableDepartment,
  type ReachablePerson,
  type WorkCalendar,
} from '../domain';
import type {
  Channel,
  Deliveries,
  DepartmentReach,
  DigestDays,
  Documents,
  Language,
  NewDelivery,
  PolicyToTell,
  StoredDelivery,
  ToDo,
  ToDoRow,
  Transactions,
} from './ports';

/** Tells what a digest lists, as of the instant at which it was asked for. */
export type DigestLists = (delivery: StoredDelivery) => PolicyToTell[];

export interface Digests {
  /**
   * Creates the digests of the day, once, when their time has come: days that a downtime has eaten
   * are not made up for.
   */
  create(now: Date): Promise<void>;
  lists(now: Date): Promise<DigestLists>;
}

interface Dependencies {
  deliveries: Pick<Deliveries, 'insert' | 'cancelDigestsBefore'>;
  digestDays: DigestDays;
  departmentReach: Pick<DepartmentReach, 'all'>;
  toDo: Pick<ToDo, 'pressing'>;
  documents: Pick<Documents, 'uidOf'>;
  transactions: Transactions;
  channels: readonly Channel[];
  settings: () => Pick<Settings, 'alerts'>;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
  enforcedLocales: () => Promise<string[]>;
  language: Language;
}

/** So many policies are looked at, the most pressing ones. */
const MOST_POLICIES = 2_000;

/** One message per person and working day that says what is overdue, due today and due soon. */
export function createDigests(dependencies: Dependencies): Digests {
  const { deliveries, digestDays, departmentReach, transactions, settings, workCalendar } =
    dependencies;
  const channels = dependencies.channels.filter(({ levels }) => levels.includes('digest'));
  /** Saves asking the database. */
  let createdOn: string | null = null;

  const pressing = async (now: Date): Promise<ToDoRow[]> => {
    const today = civilDateOf(now, workCalendar().timeZone);
    const rows: ToDoRow[] = [];
    for (const locale of await dependencies.enforcedLocales()) {
      rows.push(...(await dependencies.toDo.pressing({ locale, now, today }, MOST_POLICIES)));
    }
    return rows;
  };

  const createOn = async (today: string, now: Date): Promise<void> => {
    if (!(await digestDays.take(today))) return;
    await deliveries.cancelDigestsBefore(today, now);
    const rows = await pressing(now);
    if (rows.length === 0) return;
    const concerned = new Set(rows.map(({ departmentId }) => departmentId));
    const departments = (await departmentReach.all()).filter(({ id }) => concerned.has(id));
    const digest = { kind: 'digest' as const, alert: null, digestOn: today, deliverAt: now };
    const created = channels.flatMap(({ name: channel, reach }): NewDelivery[] => {
      if (reach.kind === 'office') {
        const recipient = { name: '', role: 'office' as const, department: '' };
        const { language } = dependencies;
        return [{ ...digest, channel, recipientKey: channel, recipient, language }];
      }
      return departments.flatMap((concernedOne) => {
        const answering = answeringFor(concernedOne, channels);
        return rolesIn(answering).flatMap(({ member, role }): NewDelivery[] => {
          const recipientKey = member[reach.address];
          if (recipientKey === null) return [];
          const recipient = { name: member.name, role, department: answering.name };
          const language = member.language ?? dependencies.language;
          return [{ ...digest, channel, recipientKey, recipient, language }];
        });
      });
    });
    await deliveries.insert(created, now);
  };

  return {
    create: async (now) => {
      const { calendar, timeZone } = workCalendar();
      const { enabled, at } = settings().alerts.digest;
      const today = civilDateOf(now, timeZone);
      if (!enabled || channels.length === 0 || createdOn === today) return;
      if (!isWorkingDay(today, calendar) || now < instantOf(today, at, timeZone)) return;
      await transactions.run(() => createOn(today, now));
      createdOn = today;
    },

    lists: async (now) => {
      const today = civilDateOf(now, workCalendar().timeZone);
      const rows = await pressing(now);
      const departments = await departmentReach.all();
      return ({ channel, recipientKey, digestOn }) => {
        // That of another day tells today's state to nobody: today has a digest of its own.
        if (digestOn !== today) return [];
        const reach = channels.find(({ name }) => name === channel)?.reach;
        const address = reach?.kind === 'person' ? reach.address : null;
        const own = departments.filter(
          (department) =>
            address === null ||
            membersOf(answeringFor(department, channels)).some(
              (member) => member[address] === recipientKey,
            ),
        );
        const ids = new Set(own.map(({ id }) => id));
        const isTold = ({ departmentId }: ToDoRow) =>
          address === null || (departmentId !== null && ids.has(departmentId));
        return rows.filter(isTold).map((row) => policyToTell(row, dependencies));
      };
    },
  };
}

function rolesIn({
  contacts,
  head,
  leader,
  accounts,
}: ReachableDepartment): { member: ReachablePerson; role: AddresseeRole }[] {
  const one = (role: AddresseeRole, member: ReachablePerson | null) =>
    member === null ? [] : [{ member, role }];
  return [
    ...contacts.flatMap((member) => one(member.backup ? 'backup' : 'contact', member)),
    ...one('head', head),
    ...one('leader', leader),
    ...accounts.flatMap((member) => one('account', member)),
  ];
}

function policyToTell(
  { deadline, title, department }: ToDoRow,
  { documents }: Pick<Dependencies, 'documents'>,
): PolicyToTell {
  const { policyDocumentId: documentId, locale, number } = deadline;
  const { startedAt, dueOn, dueAt, provisional } = deadline;
  const policy = { uid: documents.uidOf('policy'), documentId, locale, title, number };
  return { policy, department, startedAt, dueOn, dueAt, provisional };
}
