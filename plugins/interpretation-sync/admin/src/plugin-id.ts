/** Prefix of the plugin's routes, permissions and translation keys. */
export const PLUGIN_ID = 'interpretation-sync';
