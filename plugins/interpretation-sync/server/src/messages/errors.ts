import { errors } from '@strapi/utils';
import type { PublicationBlockedDetails } from '../../../shared/contracts';

/** HTTP 400: the gate refuses; every finding is in the details. */
export class PublicationBlockedError extends errors.ApplicationError<
  'PublicationBlockedError',
  string,
  PublicationBlockedDetails
> {
  constructor(message: string, details: PublicationBlockedDetails) {
    super(message, details);
    this.name = 'PublicationBlockedError';
  }
}

/**
 * HTTP 403 that says why: Strapi answers a plain "Forbidden" instead of the sentence of any other
 * `ForbiddenError`.
 */
export class ForbiddenError extends errors.PolicyError {
  constructor(message: string) {
    super(message);
    Object.assign(this, { name: 'ForbiddenError' });
  }
}

/** HTTP 409: the same call may succeed once it has been looked at again. */
class ConflictError extends Error {
  readonly status = 409;
  readonly expose = true;
  readonly details: { code: string };

  constructor(name: string, message: string, code: string) {
    super(message);
    this.name = name;
    this.details = { code };
  }
}

/** Somebody else holds the lock. GraphQL answers it as `STRAPI_PUBLICATION_BUSY_ERROR`. */
export class PublicationBusyError extends ConflictError {
  constructor(message: string) {
    super('PublicationBusyError', message, 'PUBLICATION_BUSY');
  }
}

/** The settings that somebody wanted to change are not those that he has seen. */
export class SettingsChangedError extends ConflictError {
  constructor(message: string) {
    super('SettingsChangedError', message, 'SETTINGS_CHANGED');
  }
}

/** The work calendar, or what is to be loaded into it, is not what the person has previewed. */
export class CalendarChangedError extends ConflictError {
  constructor(message: string) {
    super('CalendarChangedError', message, 'CALENDAR_CHANGED');
  }
}

// An HTTP error of the very class that REST and GraphQL know; it is abstract and can't be extended.
Object.setPrototypeOf(ConflictError.prototype, errors.HttpError.prototype);
