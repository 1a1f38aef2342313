import type { Core } from '@strapi/strapi';
import { isRecord } from '../validation/model';
import { componentLayouts } from './component-layouts';
import { applyLayout, isConfiguration, isUntouched } from './configuration';
import { departmentLayout } from './department-layout';
import { interpretationLayout } from './interpretation-layout';
import type { Layout } from './layout';
import { policyLayout } from './policy-layout';

const LAYOUTS: readonly Layout[] = [
  policyLayout,
  interpretationLayout,
  departmentLayout,
  ...componentLayouts,
];

const isLayout = (value: unknown): value is Layout => isRecord(value) && 'edit' in value;

/** `written` is what an earlier release put there, if any did. */
const writeLayout = async (
  strapi: Core.Strapi,
  layout: Layout,
  written: unknown,
): Promise<void> => {
  const service = strapi.plugin('content-manager').service(layout.kind);
  const stored: unknown = await service.findConfiguration({ uid: layout.uid });
  if (!isConfiguration(stored)) return;
  if (isLayout(written) && !isUntouched(stored, written)) return;
  await service.updateConfiguration({ uid: layout.uid }, applyLayout(stored, layout));
};

/**
 * Gives each form and list the layout of this release, once. What somebody has changed in the admin
 * is left alone, also by later releases.
 */
export const writeLayouts = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'api', name: 'application', key: 'layouts' });
  const stored: unknown = await store.get();
  const written = isRecord(stored) ? stored : {};
  const wanted = Object.fromEntries(LAYOUTS.map((layout) => [layout.uid, layout]));
  if (JSON.stringify(written) === JSON.stringify(wanted)) return;

  for (const layout of LAYOUTS) {
    if (JSON.stringify(written[layout.uid]) !== JSON.stringify(layout)) {
      await writeLayout(strapi, layout, written[layout.uid]);
    }
  }
  await store.set({ value: wanted });
};
