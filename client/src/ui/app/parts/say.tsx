/** A sentence of the Fluent texts, where JSX wants an element. */
import { useShell } from '../useShell'

/** `<Say name="visits-left" count={3} />`; elsewhere `say` of useApp does. */
export function Say({ name, ...blanks }: { readonly name: string } & Readonly<Record<string, string | number>>) {
  return <>{useShell().say(name, blanks)}</>
}
