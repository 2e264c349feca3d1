import { useTranslate } from 'ra-core';
import { useSyncExternalStore } from 'react';
import { Icon } from '../../components/Icon.js';

export function OfflineNotice() {
  const translate = useTranslate();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="notice band">
          <Icon name="offline" />
          <span className="grow">{translate('shell.offline')}</span>
        </p>
      )}
    </div>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
