/** Controls that few forms need come when one is asked for: places, pictures, codes, orders, ranges. */
import { Component, type ComponentType } from 'preact'
import type { Asked } from './sheet'

let Rare: ComponentType<Asked> | undefined

export class Later extends Component<Asked> {
  override componentDidMount(): void {
    if (Rare) return
    void import('./rare/all').then((loaded) => {
      Rare = loaded.RareControl
      this.forceUpdate()
    })
  }

  override render(asked: Asked) {
    return Rare ? <Rare {...asked} /> : <p class="hint">{asked.at.say('working')}</p>
  }
}
