import type { Check } from './check';
import { link } from './link';
import { policyFirst } from './policy-first';

/** In the order in which their findings are shown. A new check is one file and one line here. */
export const checks: readonly Check[] = [link, policyFirst];
