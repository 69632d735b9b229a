/** What few forms need, or none before its last page, comes when it is first drawn. */
import { Component, type ComponentChild, type ComponentType, h } from 'preact'

/** Stands for a component until it is loaded; `meanwhile` is drawn until then. */
export function later<Given extends object>(
  load: () => Promise<ComponentType<Given>>,
  meanwhile: (given: Given) => ComponentChild,
): ComponentType<Given> {
  let Loaded: ComponentType<Given> | undefined
  return class extends Component<Given> {
    override componentDidMount(): void {
      if (Loaded) return
      void load().then((found) => {
        Loaded = found
        this.forceUpdate()
      })
    }

    override render() {
      const given: Given = this.props
      return Loaded ? h(Loaded, given) : meanwhile(given)
    }
  } as ComponentType<Given>
}
