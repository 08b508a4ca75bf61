import { useEffect, useState } from 'react';

const patience = 4000;

/** True once the same thing has been waited for longer than four seconds, or than it is given. */
export function useSlow(waitingFor: string | null, milliseconds = patience): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (waitingFor === null) return;
    const timer = setTimeout(() => setSlow(waitingFor), milliseconds);
    return () => clearTimeout(timer);
  }, [waitingFor, milliseconds]);
  return waitingFor !== null && slow === waitingFor;
}
