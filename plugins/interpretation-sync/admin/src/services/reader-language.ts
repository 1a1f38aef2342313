import { LANGUAGE_HEADER } from '../../../shared/contracts';

const ROUTES = /\/(content-manager|interpretation-sync)\//;

/**
 * Adds the reader's language to the requests of the content manager and of this plugin, so that a
 * refusal arrives in it. The admin's fetch client sends no language and has no hook for headers.
 *
 * HAZARD: this wraps the page's `fetch`. It adds one header to same-origin requests on the two
 * routes and passes everything else on untouched. Another origin would need the header allowed by
 * CORS: there the server falls back to the person's preference and the browser's language.
 */
export function sendReaderLanguage(): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => send(input, carriesLanguage(input) ? withLanguage(init) : init);
}

function carriesLanguage(input: RequestInfo | URL): boolean {
  // The fetch client sends plain addresses; a ready-made Request belongs to somebody else.
  if (input instanceof Request) return false;
  const { origin, pathname } = new URL(input, window.location.href);
  return origin === window.location.origin && ROUTES.test(pathname);
}

function withLanguage(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  // The admin keeps the language that it shows in the `lang` attribute of the page.
  headers.set(LANGUAGE_HEADER, document.documentElement.lang);
  return { ...init, headers };
}
