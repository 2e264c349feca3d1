import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followChanges, type LiveMessage } from './follow-changes.js';
import { touches } from './touches.js';

/**
 * Changes by colleagues appear without a reload. Over HTTP/1.1 a browser opens six connections to a host, so one tab
 * per region holds the stream and passes on what it hears; when it closes, the next one takes over.
 */
export function useLiveChanges(region: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!region) return;
    const end = new AbortController();
    const channel = new BroadcastChannel(`changes ${region}`);
    const apply = (message: LiveMessage) => void refresh(queryClient, message);
    channel.onmessage = (event: MessageEvent<LiveMessage>) => apply(event.data);
    const lead = () =>
      followChanges((message) => {
        apply(message);
        channel.postMessage(message);
      }, end.signal);
    whenLeading(`changes ${region}`, end.signal, lead);
    return () => {
      end.abort();
      channel.close();
    };
  }, [queryClient, region]);
}

/** Web Locks exist in secure contexts only; without them each tab listens for itself. */
function whenLeading(name: string, signal: AbortSignal, lead: () => Promise<void>): void {
  if ('locks' in navigator) navigator.locks.request(name, { signal }, lead).catch(() => undefined);
  else void lead();
}

function refresh(queryClient: QueryClient, message: LiveMessage): Promise<void> {
  if (message.kind === 'unknown') return queryClient.invalidateQueries();
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => touches(message.change, queryKey) });
}
