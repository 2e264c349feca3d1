import { useEffect, useState } from 'react';

/** Milliseconds between two looks at the clock. */
const TICK = 20_000;

/** The current instant, looked at again often enough for a clock with minutes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
