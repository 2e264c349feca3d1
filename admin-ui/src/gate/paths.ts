/** Addresses that work without being logged in; those with a token stand in mails. */
export const GATE_PATHS = {
  login: '/anmelden',
  password: '/passwort',
  invitation: '/einladung',
} as const;

export type GatePage = keyof typeof GATE_PATHS;

export interface GateLocation {
  page: GatePage;
  token: string | null;
  /** Whether the address is one of the gate's; any other asks for the login as well, and is kept for afterwards. */
  known: boolean;
}

export function readGateLocation(pathname: string): GateLocation {
  const [, first, token] = pathname.split('/');
  const page = (Object.keys(GATE_PATHS) as GatePage[]).find((name) => GATE_PATHS[name] === `/${first}`);
  return { page: page ?? 'login', token: page && token ? decoded(token) : null, known: page !== undefined };
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
