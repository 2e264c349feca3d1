import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '../../platform/config/index.js';
import { JobQueues } from '../../platform/queue/index.js';
import { CrashPlatform } from './crash-platform.js';

/** A worker process of the crash test, to be killed. Asked to, it dies after enqueuing and before stamping. */
// Where the test itself is killed, nothing of it stays.
process.on('disconnect', () => process.exit());
if (!process.connected) process.exit();

const platform = CrashPlatform.with(readSettings(process.env), Number(process.env.CRASH_OVERDUE_MS));
const app = await NestFactory.createApplicationContext(platform, { logger: ['fatal'] });

const queues = app.get(JobQueues);
const enqueue = queues.enqueue.bind(queues);
let doomed = false;
queues.enqueue = async (...args) => {
  await enqueue(...args);
  if (doomed) process.kill(process.pid, 'SIGKILL');
};
process.on('message', () => (doomed = true));
