import { z } from 'zod';
import type { Probe } from './define-integration';

/** Reads one page; granted when the answer holds a list under this key (or is a list itself). */
export function listProbe(path: string, key?: string): Probe {
  const rows = z.array(z.unknown());
  const answer: z.ZodType = key === undefined ? rows : z.object({ [key]: rows });
  return (http) => http.get(path, answer);
}
