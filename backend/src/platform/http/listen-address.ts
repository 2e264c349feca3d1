const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Where to listen: an installation addressed as this machine is reachable from this machine only. */
export function listenAddress(appUrl: string): string {
  return LOOPBACK.includes(new URL(appUrl).hostname) ? '127.0.0.1' : '0.0.0.0';
}
