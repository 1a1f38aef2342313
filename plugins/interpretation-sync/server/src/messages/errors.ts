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

/**
 * HTTP 409: somebody else holds the lock; the same call may succeed a moment later. GraphQL answers it
 * as `STRAPI_PUBLICATION_BUSY_ERROR`.
 */
export class PublicationBusyError extends Error {
  readonly status = 409;
  readonly expose = true;
  readonly details = { code: 'PUBLICATION_BUSY' };

  constructor(message: string) {
    super(message);
    this.name = 'PublicationBusyError';
  }
}

// An HTTP error of the very class that REST and GraphQL know; it is abstract and can't be extended.
Object.setPrototypeOf(PublicationBusyError.prototype, errors.HttpError.prototype);
