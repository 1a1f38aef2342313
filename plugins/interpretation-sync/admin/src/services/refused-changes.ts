import { isRecord, member } from './unknown';

/** A document that exists already, in the content manager. */
const DOCUMENT = /\/content-manager\/(collection-types\/[^/]+\/[^/]+|single-types\/[^/]+)$/;
/** The one error after which Strapi's form keeps its changes. */
const KEEPS_CHANGES = 'ValidationError';

/**
 * Lets a form keep its changes when a save is refused. Strapi's form (5.54) takes itself for saved
 * after every refusal but a `ValidationError`, a busy 409 too: the button to save goes dead, and
 * whoever leaves loses what he has typed without being asked. The button and the keyboard save each
 * by themselves, so what both of them share is mended: the answer, on its way to the form.
 *
 * HAZARD: this wraps the page's `fetch`. It renames the error of refused saves of the content manager
 * and nothing else; status, sentence and details stay.
 */
export function keepRefusedChanges(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    return isRefusedSave(input, init, response) ? forForm(response) : response;
  };
}

function isRefusedSave(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  { status }: Response,
): boolean {
  // After a 401 the fetch client signs in anew and asks again.
  if (init?.method !== 'PUT' || status < 400 || status === 401) return false;
  if (input instanceof Request) return false;
  return DOCUMENT.test(new URL(input, window.location.href).pathname);
}

async function forForm(response: Response): Promise<Response> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const error = member(body, 'error');
  if (!isRecord(body) || !isRecord(error) || error['name'] === KEEPS_CHANGES) return response;
  const details = { ...asRecord(error['details']), errors: [] };
  const renamed = { ...body, error: { ...error, name: KEEPS_CHANGES, details } };
  const { status, statusText, headers } = response;
  return new Response(JSON.stringify(renamed), { status, statusText, headers });
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
