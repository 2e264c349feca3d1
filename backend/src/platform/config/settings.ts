import { SettingsError } from './settings.error.js';

export const PROCESS_ROLES = ['all', 'api', 'partner', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Whether a process of this role does background work. */
export const runsJobs = (role: ProcessRole): boolean => role === 'all' || role === 'worker';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A provider of OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button of the login page calls it. */
  readonly label: string;
}

/** Everything an installation can set, read once at the start. docs/operations.md explains each. */
export interface Settings {
  readonly port: number;
  readonly appUrl: string;
  readonly publicUrl: string;
  readonly trustProxy: boolean | string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Undefined: the runtime role is made from the owner's, see `runtimeUrl`. */
  readonly databaseAppUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly secretKey: Buffer;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly imapUrl: string | undefined;
  /** Logins at a service of the house; undefined where there is none. */
  readonly oidc: OidcSettings | undefined;
  /** Recipient patterns with `*`; a mail to any other address is held back. */
  readonly mailAllow: readonly string[];
  readonly role: ProcessRole;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly logLevel: LogLevel;
  /** The database is the embedded one that `npm start` runs. */
  readonly embedded: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks all settings.
 * @throws SettingsError naming every wrong value at once.
 */
export function readSettings(env: Environment): Settings {
  const problems: string[] = [];
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: string, sentence: string): void => void problems.push(`${name}: ${sentence}`);

  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const given = value(name);
    if (given === undefined) return fallback;
    if ((allowed as readonly string[]).includes(given)) return given as T;
    wrong(name, `must be one of ${allowed.join(', ')}, not "${given}"`);
    return fallback;
  };
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const given = value(name);
    if (given === undefined) return undefined;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given.replace(/\/$/, '');
    wrong(name, `must be an address beginning with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    return undefined;
  };

  const embedded = value('EMBEDDED') === '1';
  const port = readPort(value('PORT'), wrong);
  const appUrl = url('APP_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (!value('DATABASE_URL')) wrong('DATABASE_URL', 'is required');

  const settings: Settings = {
    port,
    appUrl,
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']) ?? appUrl,
    trustProxy: readTrustProxy(value('TRUST_PROXY')),
    dataDir: value('DATA_DIR') ?? '.data',
    databaseUrl: databaseUrl ?? '',
    databaseAppUrl: url('DATABASE_APP_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    secretKey: readSecretKey(value('SECRET_KEY'), wrong),
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: value('MAIL_FROM') ?? 'Knotenpunkt <knotenpunkt@knotenpunkt.example>',
    imapUrl: url('IMAP_URL', ['imap:', 'imaps:']),
    mailAllow: (value('MAIL_ALLOW') ?? '*@*.example').split(/[\s,]+/).filter(Boolean),
    oidc: readOidc(value, url('OIDC_ISSUER', ['http:', 'https:']), wrong),
    role: oneOf('ROLE', PROCESS_ROLES, 'all'),
    demo: readDemo(oneOf('DEMO', ['auto', 'on', 'off'], 'auto'), embedded),
    demoPassword: value('DEMO_PASSWORD'),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    embedded,
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** All of it or nothing. */
function readOidc(
  value: (name: string) => string | undefined,
  issuer: string | undefined,
  wrong: (name: string, sentence: string) => void,
): OidcSettings | undefined {
  const clientId = value('OIDC_CLIENT_ID');
  const clientSecret = value('OIDC_CLIENT_SECRET');
  if (!value('OIDC_ISSUER') && !clientId && !clientSecret) return undefined;
  const missing = Object.entries({
    OIDC_ISSUER: value('OIDC_ISSUER'),
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  });
  for (const [name, given] of missing) if (!given) wrong(name, 'is required where logins at another service are set up');
  return {
    issuer: issuer ?? '',
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    label: value('OIDC_LABEL') ?? 'OpenID Connect',
  };
}

function readPort(given: string | undefined, wrong: (name: string, sentence: string) => void): number {
  const port = Number(given ?? 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  wrong('PORT', `must be a number from 0 to 65535, not "${given}"`);
  return 0;
}

function readSecretKey(given: string | undefined, wrong: (name: string, sentence: string) => void): Buffer {
  const key = Buffer.from(given ?? '', 'utf8');
  if (key.length < 32) wrong('SECRET_KEY', given ? 'must be at least 32 bytes long' : 'is required, at least 32 bytes');
  return key;
}

/** `true`, `false`, or the proxies' addresses as Fastify understands them. */
function readTrustProxy(given: string | undefined): boolean | string {
  if (given === undefined || given === 'false' || given === '0') return false;
  return given === 'true' || given === '1' ? true : given;
}

function readDemo(given: 'auto' | 'on' | 'off', embedded: boolean): boolean {
  return given === 'on' || (given === 'auto' && embedded);
}
