import { LANGUAGE_HEADER, REASON_HEADER } from '../../../shared/contracts';
import { takeRemovalReason } from './removal-reason';

const ROUTES = /\/(content-manager|interpretation-sync)\//;
/** Requests of the content manager that take down or delete. */
const REMOVALS = /\/content-manager\/.+\/actions\/(unpublish|bulkUnpublish|bulkDelete)$/;

/**
 * Adds to the requests of the content manager and of this plugin the reader's language, so that a
 * refusal arrives in it, and to a take-down the reason that the person has just given. The admin's
 * fetch client sends no language and has no hook for headers.
 *
 * HAZARD: this wraps the page's `fetch`. It adds headers to same-origin requests on the two routes
 * and passes everything else on untouched. Another origin would need the headers allowed by CORS:
 * there the server falls back to the person's preference and the browser's language.
 */
export function addRequestHeaders(): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const path = pathOf(input);
    return send(input, path === null ? init : withHeaders(init, path));
  };
}

/** Null for requests that are somebody else's. */
function pathOf(input: RequestInfo | URL): string | null {
  // The fetch client sends plain addresses; a ready-made Request belongs to somebody else.
  if (input instanceof Request) return null;
  const { origin, pathname } = new URL(input, window.location.href);
  return origin === window.location.origin && ROUTES.test(pathname) ? pathname : null;
}

function withHeaders(init: RequestInit | undefined, path: string): RequestInit {
  const headers = new Headers(init?.headers);
  // The admin keeps the language that it shows in the `lang` attribute of the page.
  headers.set(LANGUAGE_HEADER, document.documentElement.lang);
  const reason = isRemoval(init, path) ? takeRemovalReason() : '';
  if (reason) headers.set(REASON_HEADER, encodeURIComponent(reason));
  return { ...init, headers };
}

function isRemoval(init: RequestInit | undefined, path: string): boolean {
  if (init?.method === 'DELETE') return path.includes('/content-manager/');
  return REMOVALS.test(path);
}
