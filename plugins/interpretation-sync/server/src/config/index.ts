import { defaults } from './defaults';
import { validateConfiguration } from './validator';

export type { Configuration } from './schema';

export default { default: defaults, validator: validateConfiguration };
