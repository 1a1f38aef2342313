/** What must not be written, and why, as selectors for `no-restricted-syntax`. */

/** The plugin is mapped to types by configuration. */
export const applicationTypes = [
  'Literal[value=/^api::/]',
  'TemplateElement[value.raw=/^api::/]',
].map((selector) => ({
  selector,
  message: 'The plugin names no type of the application: it arrives as configuration.',
}));

/** Time is an argument, so that tests can choose it. */
export const currentTime = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({ selector, message: 'Ask the clock port for the time.' }));

export const globalStrapi = [
  "MemberExpression[object.name=/^(global|globalThis)$/][property.name='strapi']",
].map((selector) => ({ selector, message: 'Pass strapi as an argument.' }));

/** Whatever has an effect or differs from call to call. */
export const impure = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'crypto'].map(
  (name) => ({ name, message: 'The domain is pure.' }),
);

export const randomness = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain is pure.',
  },
];
