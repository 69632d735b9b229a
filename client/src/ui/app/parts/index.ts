/** What screens are made of. */
export { Ask } from './ask'
export { BigNumber, Box, Empty, Tag, Waiting } from './box'
export { Button } from './button'
export { Card, Row, type RowGiven, Rows, type Side } from './card'
export { Choice, Field, type Option, Tick, Wrong } from './field'
export { Icon } from './icon'
export { Bar, Page } from './page'
export { Say } from './say'
