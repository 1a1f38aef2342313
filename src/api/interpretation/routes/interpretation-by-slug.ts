export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/interpretations/by-slug/:slug',
      handler: 'api::interpretation.interpretation.findBySlug',
    },
  ],
};
