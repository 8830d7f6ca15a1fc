/** What a formatter is told beside the report. Formatters are pure: the same report and options give the same text. */
export interface ReportOptions {
  /** Lintel's own version, such as `0.1.0`. */
  readonly version: string;
  /** Whether `pretty` writes ANSI colours. */
  readonly color: boolean;
  /** Columns of the terminal, for `pretty`. */
  readonly width: number;
  /** Findings and errors only: no table, no summary, no hints. */
  readonly quiet: boolean;
  /** Also lists what was suppressed and what was skipped. */
  readonly verbose: boolean;
  /** Also lists what could not be decided. */
  readonly showUnknown: boolean;
}
