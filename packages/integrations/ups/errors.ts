import { z } from 'zod';

/** The body of every refusal. */
const Refusal = z.object({
  response: z.object({
    errors: z.array(z.object({ code: z.string(), message: z.string() })).min(1),
  }),
});

/** The first error that the body names, if it is one of UPS. */
export function errorOf(json: unknown): { code: string; message: string } | undefined {
  return Refusal.safeParse(json).data?.response.errors[0];
}
