import type { StrapiApp } from '@strapi/strapi/admin';
import english from '../labels/en.json';
import chinese from '../labels/zh-Hans.json';
import { showChoices } from './show-choices';
import { translateHints } from './translate-hints';
import { preferChinese, skipGuidedTour } from './first-visit';

preferChinese();
skipGuidedTour();

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': chinese, en: english },
    tutorials: false,
    notifications: { releases: false },
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showChoices);
  },
};
