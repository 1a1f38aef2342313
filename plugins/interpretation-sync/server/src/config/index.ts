import { defaults } from './defaults';
import { validateConfiguration } from './validator';

export type { Configuration } from './schema';
export { settingsOf } from './settings';

export default { default: defaults, validator: validateConfiguration };
