import type { StrapiApp } from '@strapi/strapi/admin';
import english from '../labels/en.json';

import { strapiChinese } from '../labels/strapi';
import chinese from '../labels/zh-Hans.json';
import { registerBodyField } from './body-editor/register-body-field';
import { showChoices } from './show-choices';
import { translateHints } from './translate-hints';
import { dismissStrapiNews, preferChinese, skipGuidedTour } from './first-visit';

preferChinese();
skipGuidedTour();
dismissStrapiNews();

export default {
  config: {
    locales: ['zh-Hans'],
    // Strapi's own Chinese misses most of what an editor sees.
    translations: { 'zh-Hans': { ...strapiChinese, ...chinese }, en: english },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    registerBodyField(app);
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showChoices);
  },
};
