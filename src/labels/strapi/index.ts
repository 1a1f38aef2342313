import admin from './admin.zh-Hans.json';
import contentManager from './content-manager.zh-Hans.json';
import contentReleases from './content-releases.zh-Hans.json';
import contentTypeBuilder from './content-type-builder.zh-Hans.json';
import email from './email.zh-Hans.json';
import i18n from './i18n.zh-Hans.json';
import reviewWorkflows from './review-workflows.zh-Hans.json';
import upload from './upload.zh-Hans.json';
import usersPermissions from './users-permissions.zh-Hans.json';

/** What Strapi's own Chinese leaves in English, and what it says in words that no office uses. */
export const strapiChinese: Readonly<Record<string, string>> = {
  ...admin,
  ...contentManager,
  ...contentReleases,
  ...contentTypeBuilder,
  ...email,
  ...i18n,
  ...reviewWorkflows,
  ...upload,
  ...usersPermissions,
};
