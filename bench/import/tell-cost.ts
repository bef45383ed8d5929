// Loaded into a measured process before anything else (`--import`): when the process ends it writes what it has cost.
// Memory is the most that was resident at once (VmHWM): what the system counts for a child elsewhere includes its parent.
import { readFileSync, writeFileSync } from 'node:fs';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let kilobytes = maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS);
  } catch {
    // Only Linux tells it there.
  }
  const cost = { cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMb: kilobytes / 1024 };
  writeFileSync(process.env['GOODTURN_COST_FILE']!, JSON.stringify(cost));
});
