import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../../app/session/SessionContext.js';
import { followChanges, type Change, type LiveMessage } from './stream.js';

/**
 * Changes by colleagues appear without a reload. Over HTTP/1.1 a browser opens six connections to a host, so one tab
 * per region holds the stream and passes on what it hears; when it closes, the next one takes over.
 */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  const { session } = useSession();
  const region = session.region?.id;
  useEffect(() => {
    if (!region) return;
    const end = new AbortController();
    const channel = new BroadcastChannel(`changes ${region}`);
    const apply = (message: LiveMessage) => void invalidate(queryClient, message);
    channel.onmessage = (event: MessageEvent<LiveMessage>) => apply(event.data);
    const lead = () =>
      followChanges((message) => {
        apply(message);
        channel.postMessage(message);
      }, end.signal);
    navigator.locks.request(`changes ${region}`, { signal: end.signal }, lead).catch(() => undefined);
    return () => {
      end.abort();
      channel.close();
    };
  }, [queryClient, region]);
}

function invalidate(queryClient: QueryClient, message: LiveMessage): Promise<void> {
  if (message.kind === 'unknown') return queryClient.invalidateQueries();
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, message.change) });
}

/** Keys of ra-core are `[resource, method, params]`; those about another single record stay as they are. */
export function isTouched(queryKey: QueryKey, change: Change): boolean {
  const [resource, , params] = queryKey;
  if (resource === 'today') return true;
  if (resource !== change.resource) return false;
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
  return id === undefined || String(id) === change.id;
}
