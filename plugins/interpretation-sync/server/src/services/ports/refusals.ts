import type { SettingsSection } from '../../../../shared/contracts';
import type { DocumentReference, Finding, ImportFault } from '../../domain';
import type { Fault } from './faults';

/** Turns refusals into the error that the present reader understands. */
export interface Refusals {
  blocked(document: DocumentReference, findings: Finding[]): Error;
  numberMalformed(field: string): Error;
  numberTaken(field: string, number: string, owner: DocumentReference): Error;
  settingsChanged(): Error;
  /** The calendar or the order is not the one that was previewed. */
  calendarChanged(): Error;
  /** Names every fault with its line; nothing was changed. */
  importRefused(faults: readonly ImportFault[]): Error;
  busy(): Error;
  notFound(
    key:
      | 'document-not-found'
      | 'type-not-governed'
      | 'deadline-not-found'
      | 'delivery-not-found'
      | 'notice-not-found'
      | 'waiver-not-found'
      | 'webhook-not-found'
      | 'calendar-not-found',
    values: Values,
  ): Error;
  /** Names the first few in its sentence, all in its details. */
  alertsNotFound(ids: readonly string[]): Error;
  /** What Strapi's own content manager has refused: nothing there, or no right to it. */
  ofContent(status: 403 | 404): Error;
  /** Names the RBAC action that is missing, such as `alerts.acknowledge`. */
  actionForbidden(action: string): Error;
  forbidden(
    key:
      | 'draft-forbidden'
      | 'states-forbidden'
      | 'publish-forbidden'
      | 'publish-policy-forbidden'
      | 'publish-interpretation-forbidden'
      | `settings-${SettingsSection}-forbidden`,
    values: Values,
  ): Error;
  /** What is well formed, and can't be as things stand; names the field. */
  unfit(
    field: string,
    key:
      | 'waiver-in-force'
      | 'waiver-ends-in-past'
      | 'waiver-ended'
      | 'delivery-not-failed'
      | 'start-ahead'
      | 'calendar-gap'
      | 'calendar-unusual'
      | 'duty-reason-missing-required'
      | 'duty-reason-missing-recommended',
    values: Values,
  ): Error;
  invalid(faults: readonly Fault[]): Error;
}

type Values = Record<string, string>;
