// What an app may do with a record: who died, in which arm, and where the text says so.
import { record } from "./golden";
import type { Figure, Mortality, TrialRecord } from "./trial-record";

declare const console: { log(line: string): void };

function labelOf(trial: TrialRecord, id: string | null): string {
  return trial.arms.find((arm) => arm.id === id)?.label ?? "all arms, or none that could be told";
}

function printed(figure: Figure | null): string {
  return figure === null ? "?" : figure.value;
}

function line(trial: TrialRecord, one: Mortality): string {
  const what = one.measure === "mortality" ? "died" : "lived";
  const figures = `${printed(one.events)} of ${printed(one.total)} ${what}`;
  const when = one.time_frame?.printed ?? "time not told";
  return `${labelOf(trial, one.arm)}: ${figures} (${printed(one.percent)}%), ${when}`;
}

for (const one of record.mortality) {
  if (one.status === "observed") console.log(line(record, one));
}
