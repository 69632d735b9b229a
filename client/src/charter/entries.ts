/** What the bodies of a charter hold (server/ubia/charter/entries.py). */
import type { Side } from '../register/seal'

/** What each service is to be paid, in minor units, from a day on. */
export type PackageProposed = {
  readonly from_on: string
  readonly currency: string
  readonly rates: Readonly<Record<string, number>>
}

/** One side's key on exactly the entry with this digest (hex). */
export type PackageSigned = {
  readonly package: string
  readonly package_digest: string
  readonly side: Side
}

export type CharterBody = PackageProposed | PackageSigned
