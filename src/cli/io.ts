/** A stream that takes text, and what is known of the terminal behind it. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** The width of the terminal; undefined when there is none. */
  readonly columns?: number | undefined;
}

/** What a command has to do with the process that it runs in, so that a test can put something else in its place. */
export interface Io {
  /** The report, and nothing else. */
  readonly stdout: Output;
  /** Everything that is not the report. */
  readonly stderr: Output;
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<string>;
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
