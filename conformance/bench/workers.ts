import type { Result } from './scenario.ts';

/** Two workers on two cores against one. Phonegate has no workers. */
export function workers(): Result {
  const rows = [{ label: 'Phonegate, two workers', absent: 'not available: Phonegate has no workers' }];
  return { id: 'workers', title: 'Two workers on two cores against one', rows };
}
