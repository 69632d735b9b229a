/** What is reported of a CHW for her pay (server/ubia/incentives/measures/entries.py). */

/** A number for a period; without a value, what was said before is taken back. */
export type MeasureReported = {
  readonly measure: string
  readonly period: string
  readonly value?: number | string | null
  readonly words?: string
}

/** What she is from a day on. */
export type WorkerDescribed = {
  readonly from_on: string
  readonly properties: Readonly<Record<string, string | null>>
  readonly words?: string
}

export type MeasureBody = MeasureReported | WorkerDescribed
