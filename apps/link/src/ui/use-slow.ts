import { useEffect, useState } from 'react';

const patience = 4000;

/** True once the same thing has been waited for longer than four seconds. */
export function useSlow(waitingFor: string | null): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (waitingFor === null) return;
    const timer = setTimeout(() => setSlow(waitingFor), patience);
    return () => clearTimeout(timer);
  }, [waitingFor]);
  return waitingFor !== null && slow === waitingFor;
}
