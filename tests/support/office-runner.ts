import type { Application } from './application';
import { setTime } from './clock';
import { expectedRefusals } from './gate-oracle';
import { brokenInvariants } from './invariants';
import { callOf } from './office-calls';
import {
  createModel,
  departuresFromModel,
  memoryOf,
  missingAlerts,
  notePublished,
  noteTakenDown,
  waitingWaivers,
} from './office-model';
import type { Operation } from './office-operations';
import { createPlaces, freeSlots } from './office-places';
import { readOffice } from './office-state';
import { waivedPolicies, type OfficeClock } from './office-waivers';

const HOUR_MS = 60 * 60 * 1000;
const SECOND_MS = 1000;

/** How often each kind of operation was done or refused: a walk that does nothing proves nothing. */
export type Tally = Map<Operation['kind'], { done: number; refused: number }>;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

/** Blocking findings of a refusal, as `code documentId locale`; null where it is no refusal. */
const refusalIn = (error: unknown): string[] | null => {
  const findings = property(property(error, 'details'), 'findings');
  if (!(error instanceof Error) || error.name !== 'PublicationBlockedError') return null;
  if (!Array.isArray(findings)) return null;
  return findings
    .filter((finding) => property(finding, 'severity') === 'block')
    .map((finding) => {
      const document = property(finding, 'document');
      const names = [property(document, 'documentId'), property(document, 'locale')];
      return [property(finding, 'code'), ...names].join(' ');
    })
    .sort();
};

/** A document that was refused at its creation has an id that nobody else has seen. */
const isSameRefusal = (refused: readonly string[], expected: readonly string[]): boolean => {
  const isOfNew = expected.some((finding) => finding.includes(' new '));
  const words = (findings: readonly string[]) =>
    findings.map((finding) => (isOfNew ? finding.split(' ')[0] : finding));
  return JSON.stringify(words(refused)) === JSON.stringify(words(expected));
};

const faultsOfError = (error: unknown, expected: readonly string[]): string[] => {
  const refused = refusalIn(error);
  if (refused === null) return [`failed: ${String(error)}`];
  if (isSameRefusal(refused, expected)) return [];
  return [`refused for ${JSON.stringify(refused)}, not ${JSON.stringify(expected)}`];
};

/** Walks a small office through operations, from an empty one on, and checks it after each. */
export const createOfficeRunner = (application: Application, startsAt: Date, tally: Tally) => {
  const places = createPlaces();
  const model = createModel();
  let now = startsAt.getTime();
  const letPass = (milliseconds: number) => setTime(new Date((now += milliseconds)));
  const clock: OfficeClock = { now: () => now, letPass: (hours) => letPass(hours * HOUR_MS) };

  const perform = async (work: () => Promise<unknown>): Promise<{ error: unknown } | null> => {
    try {
      await work();
      return null;
    } catch (error) {
      return { error };
    }
  };

  const count = ({ kind }: Operation, isDone: boolean): void => {
    const counts = tally.get(kind) ?? { done: 0, refused: 0 };
    counts[isDone ? 'done' : 'refused'] += 1;
    tally.set(kind, counts);
  };

  const standing = (operation: Operation): string[] => [
    ...brokenInvariants(places.office, waivedPolicies(model.waivers, now, 'exempt')),
    ...departuresFromModel(model, places.office, now),
    ...(operation.kind === 'sweep'
      ? [...missingAlerts(places.office, now), ...waitingWaivers(places.office, now)]
      : []),
  ];

  return {
    /** Does one operation; returns what is wrong afterwards, in words. */
    step: async (operation: Operation): Promise<string[]> => {
      letPass(SECOND_MS);
      const call = callOf(application, places, operation, clock);
      if (call === null) return [];
      const before = JSON.stringify(places.office);
      const expected = expectedRefusals(
        call.drafts,
        call.intended,
        memoryOf(model, places.office),
        waivedPolicies(model.waivers, now),
      );
      const failure = await perform(call.perform);
      places.office = await readOffice(application);
      freeSlots(places);
      count(operation, failure === null);
      if (failure !== null) {
        const isTraceless = JSON.stringify(places.office) === before;
        return [
          ...faultsOfError(failure.error, expected),
          ...(isTraceless ? [] : ['a refused call left traces']),
          ...standing(operation),
        ];
      }
      call.noteWaivers?.(model.waivers);
      notePublished(model, call.intended, call.drafts, places.office);
      noteTakenDown(model, places.office);
      return [
        ...expected.map((finding) => `allowed against the gate: ${finding}`),
        ...standing(operation),
      ];
    },
  };
};
