/** What Prometheus shows beside each figure. English, as every log is. */
export const METRIC_TEXTS = {
  requests: 'Duration of HTTP requests by route pattern',
  outbox: 'Work decided but not yet done',
} as const;
