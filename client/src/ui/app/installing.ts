/** Putting the app on the home screen: the browser says when that can be done, and asks when we tell it to. */

interface Offer extends Event {
  prompt(): Promise<unknown>
}

let offer: Offer | null = null

/** To be called before anything else, since the browser says it only once. */
export function listenForInstalling(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as Offer
  })
  addEventListener('appinstalled', () => {
    offer = null
  })
}

export const canInstall = (): boolean => offer !== null

/** Lets the browser ask. */
export async function install(): Promise<void> {
  await offer?.prompt().catch(() => undefined)
  offer = null
}
