import { drive } from './drive.ts';
import type { Job } from './job.ts';

/** The load generator's process: runs the jobs that it is sent, and answers each with what it took or with what went wrong. */
process.on('message', (job: Job) => {
  drive(job).then(
    (taken) => process.send?.({ taken }),
    (error: unknown) => process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
