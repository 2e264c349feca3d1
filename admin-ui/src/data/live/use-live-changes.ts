import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followChanges, type LiveMessage } from './follow-changes.js';
import { touches } from './touches.js';

/** Milliseconds after a change in which more are awaited: many at once, as of a whole selection, are read again together. */
const GATHERING = 200;

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
    const apply = gathered((messages) => void refresh(queryClient, messages));
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

/** Collects what is heard within {@link GATHERING} and tells it together. */
function gathered(tell: (messages: LiveMessage[]) => void): (message: LiveMessage) => void {
  let messages: LiveMessage[] = [];
  const handOver = () => {
    tell(messages);
    messages = [];
  };
  return (message) => {
    if (messages.push(message) === 1) setTimeout(handOver, GATHERING);
  };
}

function refresh(queryClient: QueryClient, messages: LiveMessage[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => messages.some((message) => message.kind === 'unknown' || touches(message.change, queryKey)),
  });
}
