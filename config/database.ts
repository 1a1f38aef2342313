import path from 'path';
import type { Core } from '@strapi/strapi';

type Client = Core.Config.Database.ClientKind;
type Connection = Core.Config.Database['connection'];
type Environment = Core.Config.Shared.ConfigParams['env'];

/** The compiled file lies in `dist/config`, two levels below the project. */
const projectRoot = path.resolve(__dirname, '..', '..');

const isClient = (name: string): name is Client =>
  name === 'sqlite' || name === 'postgres' || name === 'mysql';

const tls = (env: Environment) =>
  env.bool('DATABASE_SSL', false) && {
    key: env('DATABASE_SSL_KEY'),
    cert: env('DATABASE_SSL_CERT'),
    ca: env('DATABASE_SSL_CA'),
    capath: env('DATABASE_SSL_CAPATH'),
    cipher: env('DATABASE_SSL_CIPHER'),
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };

const server = (env: Environment, defaultPort: number) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', defaultPort),
  database: env('DATABASE_NAME', 'strapi'),
  user: env('DATABASE_USERNAME', 'strapi'),
  password: env('DATABASE_PASSWORD', ''),
  ssl: tls(env),
});

const pool = (env: Environment) => ({
  min: env.int('DATABASE_POOL_MIN', 2),
  max: env.int('DATABASE_POOL_MAX', 10),
});

const sqlite = (env: Environment): Connection => ({
  client: 'sqlite',
  connection: { filename: path.resolve(projectRoot, env('DATABASE_FILENAME', '.tmp/data.db')) },
  useNullAsDefault: true,
});

/** `DATABASE_URL` wins over the single parts. */
const postgres = (env: Environment): Connection => ({
  client: 'postgres',
  connection: {
    ...server(env, 5432),
    connectionString: env('DATABASE_URL'),
    schema: env('DATABASE_SCHEMA', 'public'),
  },
  pool: pool(env),
});

const mysql = (env: Environment): Connection => ({
  client: 'mysql',
  connection: server(env, 3306),
  pool: pool(env),
});

const connections: Record<Client, (env: Environment) => Connection> = { sqlite, postgres, mysql };

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (!isClient(client)) {
    throw new Error(`DATABASE_CLIENT is "${client}"; it must be "sqlite", "postgres" or "mysql".`);
  }
  return {
    connection: {
      ...connections[client](env),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  };
};

export default config;
