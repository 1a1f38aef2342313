import { contentFaults } from '../validation/content-faults';
import type { Fault } from '../validation/fault';
import { tidyContent } from '../validation/tidy-content';
import { cyclicLinkFaults } from './link-cycles';
import { missingLinkFaults } from './link-existence';
import { unknownLocaleFaults } from './locale-existence';
import { withOutline } from './outline';
import { withOwnDepartment } from './own-department';
import { assignSlug } from './slugs';
import type { Write } from './write';

/** The data to write, or why it cannot be written. Reads the database, writes nothing. */
export const prepareWrite = async (
  write: Write,
): Promise<{ data: Record<string, unknown>; faults: Fault[] }> => {
  const data = tidyContent(withOutline(write), write.model, write.findModel);
  const tidied = { ...write, data };
  // What is malformed must not reach the database, not even in a question.
  const malformed = contentFaults(data, write.model, write.findModel);
  if (malformed.length > 0) return { data, faults: malformed };

  const unknown = await unknownLocaleFaults(write);
  if (unknown.length > 0) return { data, faults: unknown };

  const owned = { ...tidied, data: await withOwnDepartment(tidied) };
  const missing = await missingLinkFaults(owned);
  const cyclic = missing.length > 0 ? [] : await cyclicLinkFaults(owned);
  const faults = [...missing, ...cyclic];
  if (!('slug' in write.model.attributes)) return { data: owned.data, faults };

  const assigned = await assignSlug(owned);
  const slug = assigned.slug === undefined ? {} : { slug: assigned.slug };
  return { data: { ...owned.data, ...slug }, faults: [...faults, ...assigned.faults] };
};
