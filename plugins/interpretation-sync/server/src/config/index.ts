import { defaults } from './defaults';
import { validateConfiguration } from './validator';

export type { Configuration } from './schema';
export { readSettings, settingsOf, settingsSections } from './settings';

export default { default: defaults, validator: validateConfiguration };
