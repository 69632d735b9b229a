/** What goes wrong in an expression that publication should have refused. */

export type FaultCode = 'unknown_function' | 'wrong_arguments' | 'no_nodes'

export class ExpressionFault extends Error {
  /** What is wrong, and the name of the function (or of the part of a path) that it is wrong with. */
  readonly code: FaultCode
  readonly called: string

  constructor(code: FaultCode, called: string) {
    super(`${code}: ${called}`)
    this.name = 'ExpressionFault'
    this.code = code
    this.called = called
  }
}
