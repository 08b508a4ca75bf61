import type { IntegrationType } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { invalid } from '../../platform/http/validate';

export interface Lists {
  integration_allow_list: readonly string[];
  integration_block_list: readonly string[];
  integrations_with_endpoints: readonly string[];
}

const exclusive = [
  ['integration_allow_list', 'integration_block_list'],
  ['integration_allow_list', 'integrations_with_endpoints'],
] as const;

/** Refuses lists that contradict each other, naming both, and names that mean nothing. */
export function checkLists(lists: Lists, type: IntegrationType, isReinstall: boolean): void {
  const faults: Record<string, string[]> = {};
  const fault = (field: string, words: string) => (faults[field] ??= []).push(words);
  const given = (field: keyof Lists) => lists[field].length > 0;

  for (const [one, other] of exclusive) {
    if (!given(one) || !given(other)) continue;
    fault(one, `Give this or ${other}, not both.`);
    fault(other, `Give this or ${one}, not both.`);
  }
  for (const field of [
    'integration_allow_list',
    'integration_block_list',
    'integrations_with_endpoints',
  ] as const) {
    if (!isReinstall || !given(field)) continue;
    fault('connection_id', `Give this or ${field}, not both.`);
    fault(field, 'Give this or connection_id, not both.');
  }
  for (const field of ['integration_allow_list', 'integration_block_list'] as const) {
    for (const name of lists[field]) {
      if (!findIntegration(type, name)) {
        fault(field, `There is no ${type} integration named ${name.slice(0, 60)}.`);
      }
    }
  }
  if (Object.keys(faults).length > 0) throw invalid('json', faults);
}
