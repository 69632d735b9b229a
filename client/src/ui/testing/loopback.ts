/** A server on the loopback address that answers pages as ours does, checking what they sign with the register's rules. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Door = (content: unknown, headers: IncomingMessage['headers']) => { status?: number; answer: unknown }

export interface Loopback {
  origin: string
  server: Server
}

async function contentOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString() || 'null')
}

/** Listens on a free port; `doors` by path. */
export function listen(doors: Record<string, Door>): Promise<Loopback> {
  const server = createServer(async (request, response) => {
    const door = doors[request.url ?? '']
    const { status = 200, answer } = door?.(await contentOf(request), request.headers) ?? { status: 404, answer: null }
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server })
    })
  })
}

export const stop = ({ server }: Loopback): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
