import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/index.js';
import { ConfigModule, readSettings, type ProcessRole, type Settings } from '../../platform/config/index.js';
import { DatabaseModule } from '../../platform/database/index.js';
import { EventsPlatformModule } from '../../platform/events/index.js';
import { DEFAULT_RELAY_TIMING, Outbox, OutboxModule } from '../../platform/outbox/index.js';
import { HandlesJob, QueueModule, type Job, type JobHandler } from '../../platform/queue/index.js';

/** The job of the crash test. */
export const LEAVE_TRACE = { queue: 'mail', job: 'crash.leave-trace' } as const;

/** Long enough for a crash to find many of them halfway. */
const EFFECT_SECONDS = 0.002;

/** Writes one row per run; nothing but the outbox keeps it from writing two. */
@Injectable()
@HandlesJob(LEAVE_TRACE.queue, LEAVE_TRACE.job)
export class TraceHandler implements JobHandler {
  constructor(private readonly outbox: Outbox) {}

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      await tx.query('INSERT INTO crash_trace (run_id) VALUES ($1)', [job.subjectId]);
      await tx.query('SELECT pg_sleep($1)', [EFFECT_SECONDS]);
    });
  }
}

/** The real platform, without features, with the handler of the test. */
@Module({})
export class CrashPlatform {
  static with(settings: Settings, overdueMs: number): DynamicModule {
    return {
      module: CrashPlatform,
      imports: [
        ConfigModule.with(settings),
        ClockModule,
        DatabaseModule.with([]),
        EventsPlatformModule,
        QueueModule,
        OutboxModule.with({ ...DEFAULT_RELAY_TIMING, overdueMs }),
      ],
      providers: [TraceHandler],
    };
  }
}

/** What a process of the test is started with. */
export interface CrashAddresses {
  databaseUrl: string;
  redisUrl: string | undefined;
}

const SECRET = 'a secret of the crash test, long enough for anything';

export function crashEnvironment({ databaseUrl, redisUrl }: CrashAddresses, role: ProcessRole): Record<string, string> {
  return { DATABASE_URL: databaseUrl, SECRET_KEY: SECRET, ROLE: role, ...(redisUrl && { REDIS_URL: redisUrl }) };
}

export function crashSettings(addresses: CrashAddresses, role: ProcessRole): Settings {
  return readSettings(crashEnvironment(addresses, role));
}
