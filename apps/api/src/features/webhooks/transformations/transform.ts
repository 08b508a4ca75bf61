import { z } from 'zod';
import type { Sandbox } from './sandbox';

/** What a transformation may change. */
export interface Transformable {
  url: string;
  method: 'POST' | 'PUT';
  headers: Readonly<Record<string, string>>;
  payload: unknown;
}

export type Transformed = Transformable | { cancelled: true } | { error: string };

const Answer = z.object({
  url: z.string().min(1).max(2_000),
  method: z.enum(['POST', 'PUT']),
  headers: z.record(z.string().max(100), z.string().max(4_000)),
  payload: z.json(),
  cancel: z.boolean().optional(),
});

/** Larger ones are no webhook any more. */
const largestPayload = 1024 * 1024;

/** Runs `handler(webhook)` of an endpoint's code; whatever it does, an answer comes. */
export async function transform(
  sandbox: Sandbox,
  options: { owner: string; code: string; eventType: string; webhook: Transformable },
): Promise<Transformed> {
  const { owner, code, eventType, webhook } = options;
  const input = JSON.stringify({ ...webhook, eventType, cancel: false });
  const answer = await sandbox.run(owner, code, input);
  if ('error' in answer) return answer;
  const parsed = Answer.safeParse(parse(answer.value));
  if (!parsed.success) return { error: faultOf(parsed.error) };
  const { cancel, ...transformed } = parsed.data;
  if (cancel) return { cancelled: true };
  if (JSON.stringify(transformed.payload).length > largestPayload) {
    return { error: 'The payload that the transformation made is larger than 1 MB.' };
  }
  return transformed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError): string {
  const field = issues[0]?.path[0];
  return field === undefined
    ? 'handler(webhook) has to return the webhook.'
    : `The transformation made webhook.${String(field)} into something that cannot be sent.`;
}
