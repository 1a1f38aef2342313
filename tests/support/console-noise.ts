/**
 * What Strapi's own panel writes to the console and the product can't change: each by its exact
 * pattern, with the reason. Everything else is a complaint.
 */
const NOISE: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /the server responded with a status of 404 \(Not Found\) \S+\/(admin\/ai-feature-config|i18n\/ai-localization-jobs\/\S+)$/,
    'Strapi asks for features of its paid edition',
  ],
  [
    /the server responded with a status of 4(00|09) /,
    'refusals are part of the walks, and the browser reports each',
  ],
  [
    /^Error: \[@formatjs\/intl Error MISSING_TRANSLATION\] Missing message: "apiError\./,
    'Strapi takes the sentence of a refusal for the name of a translation, and shows it as it is',
  ],
  [
    /^useRBAC: The first argument should be an array of permissions, not an object\./,
    'Strapi’s own pages ask so; the permissions of the plugin are lists',
  ],
  [/^⚠️ React Router Future Flag Warning: /, 'the router is Strapi’s'],
  [
    /^(Immutable|Serializable)StateInvariantMiddleware took \d+ms/,
    'the machine is slow, and Strapi’s store measures it',
  ],
  [
    /^styled-components: it looks like an unknown prop "attribute" is being sent through to the DOM/,
    'Strapi’s inputs hand on the attribute of their field',
  ],
];

/** Whether a line of the console is none of the product's. */
export const isNoise = (line: string): boolean => NOISE.some(([pattern]) => pattern.test(line));
