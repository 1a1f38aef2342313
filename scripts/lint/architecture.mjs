/**
 * The dependency rule of the plugin, for eslint-plugin-boundaries: the first element that matches a
 * file wins; each rule says what an element may import.
 */
const server = 'plugins/interpretation-sync/server/src';
const shared = 'plugins/interpretation-sync/shared';

const element = (/** @type {string} */ type, /** @type {string} */ pattern) => ({
  type,
  pattern,
  mode: 'full',
});

export const elements = [
  element('domain', `${server}/domain/**`),
  element('ports', `${server}/services/ports/**`),
  element('wiring', `${server}/services/index.ts`),
  element('services', `${server}/services/**`),
  element('repositories', `${server}/repositories/**`),
  element('channels', `${server}/channels/**`),
  element('scheduler', `${server}/scheduler/**`),
  element('clock', `${server}/clock.ts`),
  element('config', `${server}/config/**`),
  element('schemas', `${server}/content-types/**`),
  element('messages', `${server}/messages/**`),
  element('entrance', `${server}/{controllers,middlewares,policies,routes}/**`),
  element('life', `${server}/{bootstrap,destroy,timers}.ts`),
  element('entrance', `${server}/*.ts`),
  element('server', `${server}/**`),
  element('contracts', `${shared}/contracts/**`),
  element('translations', `${shared}/translations/**`),
  element('admin', 'plugins/interpretation-sync/admin/src/**'),
];

const adapters = ['repositories', 'channels', 'scheduler', 'clock'];

/** What carries no decision of its own and may be read by whoever stands above it. */
const plain = ['contracts', 'translations', 'messages', 'config', 'schemas', 'server'];

const allow = (/** @type {string[]} */ from, /** @type {string[]} */ targets) => ({
  from,
  allow: targets,
});
/** Only `import type`: nothing remains of it when the program runs. */
const allowTypes = (/** @type {string[]} */ from, /** @type {string[]} */ targets) => ({
  from,
  importKind: 'type',
  allow: targets,
});

export const rules = [
  allow(['domain'], ['domain']),
  allow(['ports'], ['ports', 'domain']),
  allowTypes(['ports'], ['contracts']),
  allow(['services'], ['services', 'domain', 'ports']),
  allowTypes(['services'], ['contracts', 'config']),
  allow(adapters, ['ports', 'config', 'translations', 'messages', 'server']),
  ...adapters.map((adapter) => allow([adapter], [adapter])),
  allowTypes(adapters, ['domain', 'contracts']),
  allow(['wiring'], ['services', 'ports', 'domain', ...adapters, ...plain]),
  allow(
    ['entrance', 'life'],
    ['entrance', 'life', 'wiring', 'services', 'ports', 'domain', ...plain],
  ),
  // What lives as long as the application is started and stopped here.
  allow(['life'], ['scheduler']),
  allow(['config', 'messages', 'schemas', 'server'], ['domain', ...plain]),
  allowTypes(['config', 'messages', 'server'], ['ports']),
  allow(['contracts'], ['contracts']),
  allowTypes(['contracts'], ['domain']),
  allow(['translations'], ['translations']),
  allowTypes(['translations'], ['contracts']),
  allow(['admin'], ['admin', 'contracts', 'translations']),
];

export const message =
  'A file of "${file.type}" must not import one of "${dependency.type}": see the dependency rule in docs/architecture.md.';
