import type { BackgroundWork, JobState, QueuedJob, QueueName } from '@knotenpunkt/shared';
import { parse, request, send } from '../../data/api.js';

/** Everything read about the queues is kept under this key. */
export const QUEUES_KEY = 'queues';

/** How often the page looks again, in milliseconds. */
export const REFRESH_MS = 3_000;

export interface JobPage {
  jobs: QueuedJob[];
  total: number;
}

export const readWork = (signal: AbortSignal) => request<BackgroundWork>('/queues', { signal });

/** @param page counted from 1 */
export async function readJobs(
  queue: QueueName,
  state: JobState,
  page: number,
  size: number,
  signal: AbortSignal,
): Promise<JobPage> {
  const range = JSON.stringify([(page - 1) * size, page * size - 1]);
  const answer = await send(`/queues/${queue}/jobs?state=${state}&range=${encodeURIComponent(range)}`, { signal });
  const total = Number(answer.headers.get('content-range')?.split('/')[1] ?? 0);
  return { jobs: (await parse(answer)) as QueuedJob[], total };
}

const post = (path: string) => request<void>(path, { method: 'POST' });

export const pauseQueue = (queue: QueueName) => post(`/queues/${queue}/pause`);
export const resumeQueue = (queue: QueueName) => post(`/queues/${queue}/resume`);
export const retryFailed = (queue: QueueName) => post(`/queues/${queue}/retry`);
export const retryJob = (queue: QueueName, id: string) => post(`/queues/${queue}/jobs/${id}/retry`);
