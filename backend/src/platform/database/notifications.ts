import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { SETTINGS, type Settings } from '../config/index.js';
import { runtimeUrl } from './migrate.js';

const RECONNECT_MS = 1_000;

/**
 * Hears what PostgreSQL announces with NOTIFY, over one connection of this process, opened when somebody first listens.
 * Announcements may be lost with the connection, so a listener is also called whenever it is there again.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly listeners = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private connecting = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /**
   * @param channel a plain lower-case identifier
   * @param onNotify called with the payload, and with an empty one after a reconnection
   * @returns ends the listening; the connection closes with the last listener
   */
  listen(channel: string, onNotify: (payload: string) => void): () => Promise<void> {
    this.listeners.on(channel, onNotify);
    if (this.client) void this.client.query(`LISTEN ${channel}`).catch(() => this.reconnectLater());
    else void this.connect();
    return async () => {
      this.listeners.off(channel, onNotify);
      if (this.listeners.eventNames().length === 0) await this.close();
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.listeners.removeAllListeners();
    await this.close();
  }

  private async connect(): Promise<void> {
    if (this.connecting) return;
    this.connecting = true;
    const client = new pg.Client({
      connectionString: runtimeUrl(this.settings),
      keepAlive: true,
      application_name: 'knotenpunkt-listen',
    });
    client.on('error', () => this.reconnectLater());
    client.on('end', () => this.client === client && this.reconnectLater());
    client.on('notification', ({ channel, payload = '' }) => this.listeners.emit(channel, payload));
    try {
      await client.connect();
      this.client = client;
      for (const channel of this.channels()) await client.query(`LISTEN ${channel}`);
      for (const channel of this.channels()) this.listeners.emit(channel, '');
    } catch (error) {
      this.logger.warn({ msg: 'cannot listen to the database right now', reason: (error as Error).message });
      this.reconnectLater();
    } finally {
      this.connecting = false;
      if (this.channels().length === 0) await this.close();
    }
  }

  private reconnectLater(): void {
    void this.client?.end().catch(() => undefined);
    this.client = undefined;
    clearTimeout(this.timer);
    if (this.channels().length > 0) this.timer = setTimeout(() => void this.connect(), RECONNECT_MS);
  }

  private async close(): Promise<void> {
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private channels(): string[] {
    return this.listeners.eventNames().map(String);
  }
}
