import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's lists of modules and routes at every start: of use only to whoever looks for one of them. */
const INVENTORY: readonly unknown[] = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer'];

/** Lets Nest and every `Logger` of ours write to the structured log. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest hands the context over as the last argument, an error's stack before it. */
  private write(given: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const level = given === 'info' && INVENTORY.includes(context) ? 'debug' : given;
    const entry =
      message instanceof Error
        ? { err: message }
        : typeof message === 'object' && message !== null
          ? message
          : { msg: String(message) };
    this.target[level]({ context, ...(rest.length > 1 && { stack: rest[0] }), ...entry });
  }
}
