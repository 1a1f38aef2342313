import type { Core } from '@strapi/strapi';
import type { Reasons } from '../services/ports';

const MOST_CHARACTERS = 1000;
const CONTROL_BUT_LINE = /[^\P{Cc}\n]+/gu;

/** Reads from a header of the present request why it takes something down, if it says so. */
export function createReasons(strapi: Core.Strapi, header: string): Reasons {
  return { current: () => reasonIn(strapi.requestContext.get()?.request.get(header) ?? '') };
}

/**
 * The reason in a header, percent-encoded UTF-8. What can't be read counts as none, and what is too
 * long is cut off: wrong content must come down whatever is said about it.
 */
export function reasonIn(header: string): string | null {
  try {
    const text = decodeURIComponent(header).replace(CONTROL_BUT_LINE, ' ').trim();
    return [...text].slice(0, MOST_CHARACTERS).join('') || null;
  } catch {
    return null;
  }
}
