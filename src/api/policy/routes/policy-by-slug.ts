export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/policies/by-slug/:slug', handler: 'api::policy.policy.findBySlug' },
  ],
};
