import type { Application } from './application';
import type { Call } from './office-calls';
import type { Operation, WaiverKind } from './office-operations';
import type { Places } from './office-places';
import type { OfficeState } from './office-state';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Beijing keeps one time all year. */
const BEIJING_MS = 8 * HOUR_MS;
const REASON = '情况特殊，经办公会研究决定。';

/** The clock of an office, which stands still unless it is moved. */
export interface OfficeClock {
  now(): number;
  letPass(hours: number): void;
}

/** A waiver as it was granted; epoch milliseconds. */
export interface GrantedWaiver {
  kind: WaiverKind;
  expiresAt: number | null;
}

/** Waivers of an office by policy, kept beside the tables: who may go out without interpretation. */
export type GrantedWaivers = Map<string, GrantedWaiver>;

export const isInForce = (waiver: { expiresAt: number | null } | undefined, now: number): boolean =>
  waiver !== undefined && (waiver.expiresAt === null || now < waiver.expiresAt);

/** Policies that have a waiver in force, of this kind where one is named. */
export const waivedPolicies = (
  waivers: GrantedWaivers,
  now: number,
  kind?: WaiverKind,
): Set<string> =>
  new Set(
    [...waivers]
      .filter(([, waiver]) => isInForce(waiver, now) && (kind ?? waiver.kind) === waiver.kind)
      .map(([policy]) => policy),
  );

const startOfDay = (now: number): number =>
  Math.floor((now + BEIJING_MS) / DAY_MS) * DAY_MS - BEIJING_MS;

const civilDateOf = (instant: number): string =>
  new Date(instant + BEIJING_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Asks the controller behind the admin's route; it reads nothing else of a request. */
const ask = async (
  { strapi }: Application,
  action: 'create' | 'revoke',
  request: { body: object; params: object },
): Promise<void> => {
  const controller: object = strapi.plugin('interpretation-sync').controller('waivers');
  const handler: unknown = Reflect.get(controller, action);
  if (typeof handler !== 'function') throw new Error(`Waivers have no action "${action}".`);
  const { body, params } = request;
  await Reflect.apply(handler, controller, [{ request: { body }, params, query: {}, state: {} }]);
};

const presentOf = ({ waivers }: OfficeState, policy: string) =>
  waivers.find((waiver) => waiver.policy === policy && !waiver.isEnded);

/** Null where the policy has a waiver in force already: that it is refused is told elsewhere. */
export const grantCall = (
  application: Application,
  places: Places,
  { slot, waiver: kind, lastDayIn }: Extract<Operation, { kind: 'grant waiver' }>,
  clock: OfficeClock,
): Call | null => {
  const policy = places.slots.policy.get(slot);
  const { office } = places;
  if (policy === undefined || isInForce(presentOf(office, policy), clock.now())) return null;
  const lastDay = lastDayIn === null ? null : startOfDay(clock.now()) + lastDayIn * DAY_MS;
  const expiresOn = lastDay === null ? null : civilDateOf(lastDay);
  return {
    drafts: office,
    intended: [],
    perform: () =>
      ask(application, 'create', {
        params: {},
        body: { policy, kind, ground: '办公会纪要', reason: REASON, expiresOn },
      }),
    noteWaivers: (waivers) =>
      waivers.set(policy, { kind, expiresAt: lastDay === null ? null : lastDay + DAY_MS }),
  };
};

/** Null where the policy has none in force. */
export const revokeCall = (
  application: Application,
  places: Places,
  { slot }: Extract<Operation, { kind: 'revoke waiver' }>,
  clock: OfficeClock,
): Call | null => {
  const policy = places.slots.policy.get(slot);
  const { office } = places;
  const present = policy === undefined ? undefined : presentOf(office, policy);
  if (policy === undefined || !present || !isInForce(present, clock.now())) return null;
  return {
    drafts: office,
    intended: [],
    perform: () =>
      ask(application, 'revoke', { params: { id: present.documentId }, body: { reason: REASON } }),
    noteWaivers: (waivers) => waivers.delete(policy),
  };
};
