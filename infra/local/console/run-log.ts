/** One line of the stack's logs: a function's, by its logical id, or the gateway's. */
export type LogLine = Readonly<{ source: string; text: string }>;

/** More than a long rehearsal writes, and little enough to hold. */
const keptLines = 200_000;

export const runLog = (each: (line: LogLine) => void) => {
  const lines: LogLine[] = [];
  return {
    write: (source: string, text: string): void => {
      const line = { source, text };
      lines.push(line);
      if (lines.length > keptLines) lines.splice(0, keptLines / 10);
      each(line);
    },
    lines: (): readonly LogLine[] => lines,
  };
};

export type RunLog = ReturnType<typeof runLog>;
