import fs from 'node:fs';
import path from 'node:path';

export type PluginConfiguration = Record<string, unknown>;

/** Changes what `config/plugins.ts` says, for one application. */
export type ChangePlugins = (plugins: PluginConfiguration) => PluginConfiguration;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with one value changed, at the end of a path of keys. */
const changed = (
  settings: unknown,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> => {
  const own = isRecord(settings) ? settings : {};
  return { ...own, [key]: rest.length === 0 ? value : changed(own[key], rest, value) };
};

/** Changes one setting of the plugin, named by its path such as `deadlines.workingDays`. */
export const withSetting =
  (setting: string, value: unknown): ChangePlugins =>
  (plugins) =>
    changed(plugins, ['interpretation-sync', 'config', ...setting.split('.')], value);

/** Changes several of them. */
export const withSettings =
  (settings: Record<string, unknown>): ChangePlugins =>
  (plugins) =>
    Object.entries(settings).reduce(
      (all, [setting, value]) => withSetting(setting, value)(all),
      plugins,
    );

declare global {
  var changePlugins: ChangePlugins | undefined;
}

const forwarded = (original: string) => `
const loaded = require(${original});
const plugins = loaded.default ?? loaded;
module.exports = (context) =>
  globalThis.changePlugins(typeof plugins === 'function' ? plugins(context) : plugins);
`;

/** The same without this process: settings of the plugin by their path, written into the file. */
const fileWithSettings = (original: string, settings: Record<string, unknown>) => `
const loaded = require(${original});
const plugins = loaded.default ?? loaded;
const changed = (values, [key, ...rest], value) => ({
  ...values,
  [key]: rest.length === 0 ? value : changed(values?.[key], rest, value),
});
module.exports = (context) =>
  Object.entries(${JSON.stringify(settings)}).reduce(
    (all, [path, value]) =>
      changed(all, ['interpretation-sync', 'config', ...path.split('.')], value),
    typeof plugins === 'function' ? plugins(context) : plugins,
  );
`;

const linkCompiled = (
  compiled: string,
  folder: string,
  pluginsFile: (original: string) => string,
): string => {
  const overlay = path.join(folder, 'dist');
  fs.mkdirSync(path.join(overlay, 'config'), { recursive: true });
  for (const name of fs.readdirSync(compiled)) {
    if (name !== 'config') fs.symlinkSync(path.join(compiled, name), path.join(overlay, name));
  }
  // Strapi passes over links among the configuration files, so each one forwards.
  for (const name of fs.readdirSync(path.join(compiled, 'config'))) {
    if (!name.endsWith('.js')) continue;
    const original = JSON.stringify(path.join(compiled, 'config', name));
    const forward = `module.exports = require(${original});\n`;
    const content = name === 'plugins.js' ? pluginsFile(original) : forward;
    fs.writeFileSync(path.join(overlay, 'config', name), content);
  }
  return overlay;
};

/**
 * A compiled folder like the given one, with another plugin configuration: everything else is
 * linked. Returns the folder to give to Strapi as `distDir`.
 */
export const overlayCompiled = (
  compiled: string,
  folder: string,
  changePlugins: ChangePlugins,
): string => {
  globalThis.changePlugins = changePlugins;
  return linkCompiled(compiled, folder, forwarded);
};

/** The same for an application in a process of its own. */
export const overlayWithSettings = (
  compiled: string,
  folder: string,
  settings: Record<string, unknown>,
): string => linkCompiled(compiled, folder, (original) => fileWithSettings(original, settings));
