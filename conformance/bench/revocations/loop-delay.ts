import { monitorEventLoopDelay } from 'node:perf_hooks';

// Preloaded into a gateway: says over the channel to its parent, when asked, how late its event loop was since it was last asked.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send?.(delay.percentile(99) / 1e6);
  delay.reset();
});
// The channel alone does not keep a process alive that has ended its work.
process.channel?.unref();
